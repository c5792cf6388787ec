package org.docketline.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.docketline.MovableClock;
import org.docketline.ServiceTest;
import org.docketline.sms.Fate;
import org.docketline.sms.SentForm;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A service with a new key beside the old: what the old one wrote is found and opened as ever. */
@QuarkusTest
@TestProfile(RotatedKeysTest.NewKey.class)
class RotatedKeysTest extends ServiceTest {
  private static Keyring old;

  @Inject Keyring keyring;

  /** A county whose keys have been added to, and that asks for the birth date. */
  public static class NewKey implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      try {
        Path folder = Files.createTempDirectory("docketline-keys");
        KeyFile.create(folder.resolve("old.json"));
        old = KeyFile.read(folder.resolve("old.json"));
        Path staged = AddedKey.reading(folder.resolve("old.json"), folder.resolve("staged.json"));
        return Map.of(
            "docketline.keys.file",
            AddedKey.writing(staged, folder.resolve("both.json")).toString(),
            "docketline.conversation.verify",
            "birth-date",
            "docketline.conversation.limits.replies-per-hour",
            "3",
            "docketline.feeds.\"county\".map.birth-date",
            "born");
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }
  }

  @BeforeEach
  void countyHasOne() {
    countyWritesBytes(
        """
        citation,court,date,time,room,hearing,status,born
        A100200,OAK COURT,2026-05-18,9:30,,,,1990-05-18
        B200300,OAK COURT,2026-05-19,9:30,,,,1990-05-18
        """
            .getBytes(UTF_8));
    poll();
  }

  /** All that the service has written so far, as a release with the old key alone wrote it. */
  private void writeAllUnderTheOldKey() throws SQLException {
    try (Connection connection = database.getConnection()) {
      for (KeyUse use :
          List.of(KeyUse.PHONE, KeyUse.INBOUND_BODY, KeyUse.INBOUND_REPLY, KeyUse.MESSAGE_TEXT)) {
        for (String column : use.sealedIn()) {
          sealAgain(connection, use, column);
        }
      }
    }
    execute("update inbound_text set phone_hash = (select phone_hash from subscriber)");
    execute(
        "update citation set birth_date = case number when 'A100200' then %s else %s end"
            .formatted(born("A100200", old), born("B200300", old)));
  }

  private void sealAgain(Connection connection, KeyUse use, String place) throws SQLException {
    String table = place.substring(0, place.indexOf('.'));
    String column = place.substring(place.indexOf('.') + 1);
    try (var select =
            connection.prepareStatement(
                "select ctid::text, %s from %s where %s is not null"
                    .formatted(column, table, column));
        var rows = select.executeQuery()) {
      while (rows.next()) {
        String plain = keyring.open(rows.getBytes(2), use);
        String hashed =
            place.equals("subscriber.phone") ? ", phone_hash = " + hex(old.hash(plain, use)) : "";
        execute(
            "update %s set %s = %s%s where ctid = '%s'"
                .formatted(table, column, hex(old.seal(plain, use)), hashed, rows.getString(1)));
      }
    }
  }

  private static String born(String number, Keyring keys) {
    return hex(keys.hash(number + "\0" + "1990-05-18", KeyUse.BIRTH_DATE));
  }

  private static String hex(byte[] bytes) {
    return "'\\x%s'::bytea".formatted(HexFormat.of().formatHex(bytes));
  }

  private String ask(String body) {
    return String.join("\n", text(body));
  }

  private void follow() {
    ask("A100200");
    assertThat(ask("5/18/1990")).contains("May 18");
  }

  private String subscribers() {
    return query("select count(*) from subscriber").get(0);
  }

  @Test
  void phoneIsTheSameSubscriberAndItsTicketsAreItsOwn() throws SQLException {
    follow();
    writeAllUnderTheOldKey();
    assertThat(ask("STATUS")).contains("0200", "May 18");
    assertThat(subscribers()).isEqualTo("1");
  }

  @Test
  void phoneThatStoppedHasStopped() throws SQLException {
    ask("STOP");
    writeAllUnderTheOldKey();
    assertThat(ask("A100200")).contains("START").doesNotContain("birth date");
    assertThat(subscribers()).isEqualTo("1");
  }

  @Test
  void reminderGoesToThePhoneThatWasSealed() throws SQLException {
    follow();
    writeAllUnderTheOldKey();
    MovableClock.set("2026-05-11T10:01:00");
    assertThat(tick()).singleElement().extracting(SentForm::to).isEqualTo(PHONE);
  }

  @Test
  void answersOfTheHourCountOn() throws SQLException {
    ask("STATUS");
    ask("STATUS");
    writeAllUnderTheOldKey();
    assertThat(text("STATUS")).isNotEmpty();
    assertThat(text("STATUS")).isEmpty();
  }

  @Test
  void textThatComesAgainIsAnsweredAsItWas() throws SQLException {
    var hello = inbound(nextSid(), PHONE, "hello");
    List<String> said = messages(post("/twilio/inbound", hello));
    writeAllUnderTheOldKey();
    assertThat(said).isNotEmpty();
    assertThat(messages(post("/twilio/inbound", hello))).isEqualTo(said);
  }

  @Test
  void textWithoutAnOutcomeIsOpenedAndAskedAbout() throws SQLException {
    follow();
    carrier().next(Fate.ACCEPT_THEN_500);
    MovableClock.set("2026-05-11T10:01:00");
    tick();
    assertThat(query("select status from message where text is not null"))
        .containsExactly("UNKNOWN");
    writeAllUnderTheOldKey();
    MovableClock.set("2026-05-11T10:11:00");
    tick();
    assertThat(query("select status from message where text is not null"))
        .doesNotContain("UNKNOWN");
  }

  @Test
  void birthDateProvesTheTicketBeforeTheNextPoll() throws SQLException {
    writeAllUnderTheOldKey();
    ask("A100200");
    assertThat(ask("5/18/1991")).contains("does not match");
    assertThat(ask("5/18/1990")).contains("May 18");
  }

  @Test
  void equalBirthDatesOfTwoTicketsHaveTwoHashes() {
    assertThat(query("select count(distinct birth_date) from citation")).containsExactly("2");
  }

  @Test
  void nextPollOfTheSameFileWritesUnderTheNewKey() throws SQLException {
    writeAllUnderTheOldKey();
    execute("update feed_reading set reading = 'as with the old key'");
    poll();
    String written = "select count(*) from citation where birth_date in (%s, %s)";
    assertThat(query(written.formatted(born("A100200", keyring), born("B200300", keyring))))
        .containsExactly("2");
    assertThat(query("select count(*) from docket_change where kind <> 'FOUND'"))
        .containsExactly("0");
  }
}
