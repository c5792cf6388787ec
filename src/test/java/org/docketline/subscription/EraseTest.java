package org.docketline.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.docketline.ServiceLog;
import org.docketline.ServiceTest;
import org.docketline.keys.KeyUse;
import org.docketline.keys.Keyring;
import org.docketline.sms.PhoneNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever says ERASE is asked once, and then nothing that names the person is left anywhere. */
@QuarkusTest
class EraseTest extends ServiceTest {
  private static final String OAK = "A100200,OAK COURT,2026-05-18,9:30,,,";
  @Inject Keyring keyring;

  private String ask(String body) {
    return String.join("\n", text(body));
  }

  private void erase() {
    assertThat(ask("ERASE")).contains("reply 1");
    assertThat(ask("1")).contains("is deleted");
  }

  private String hash() {
    return HexFormat.of().formatHex(keyring.hash(PHONE, KeyUse.PHONE));
  }

  /** All rows of all tables, but those that are to hold the hash of an erased phone. */
  private String dump() {
    var rows = new StringBuilder();
    for (String table : query("select tablename from pg_tables where schemaname = 'public'")) {
      if (!List.of("past_consent", "stopped_phone").contains(table)) {
        query("select t::text from " + table + " t")
            .forEach(row -> rows.append(table).append(' ').append(row).append('\n'));
      }
    }
    return rows.toString().toLowerCase(Locale.ROOT);
  }

  /** A phone that has met all there is: a watch, questions, texts sent and lost, and a sign-up. */
  private void liveADay() throws SQLException {
    countySays(OAK, "A100200,PINE COURT,2026-05-19,10:00,,,");
    text("Z9009009 says zebra");
    text("A100200");
    countySays("A100200,OAK COURT,2026-05-20,9:30,,,", "A100200,PINE COURT,2026-05-21,10:00,,,");
    tick();
    execute("insert into extra_copy select 'SMcopy', id, now() from message limit 1");
    execute("insert into look_up_owed select id, 'rejis' from subscription limit 1");
    execute(
        "insert into sign_up (subscriber_id, nonce, language, wish, consent, created_at,"
            + " expires_at, used_at) select id, gen_random_uuid(), 'ENGLISH', '\\x00', 'I agree',"
            + " now(), now(), now() from subscriber");
  }

  @Test
  void afterItNothingNamesThePersonInTheTablesOrTheLog() throws SQLException {
    var log = new ServiceLog();
    try {
      liveADay();
      assertThat(dump()).contains(hash()).doesNotContain("z9009009");
      erase();
      assertThat(dump()).doesNotContain(hash(), "3145550142", "z9009009", "zebra", "smcopy");
      for (String table : List.of("subscriber", "subscription", "message", "choice", "sign_up")) {
        assertThat(query("select count(*) from " + table)).as(table).containsExactly("0");
      }
      assertThat(query("select count(*) from inbound_text where body is not null"))
          .containsExactly("0");
      assertThat(query("select consent from past_consent")).containsExactly("I agree");
      assertThat(String.join("\n", log.all())).doesNotContain("3145550142", "Z9009009", "zebra");
    } finally {
      log.close();
    }
  }

  @Test
  void itIsAskedOnceAndAnotherTextIsNoConsent() {
    countySays(OAK);
    text("A100200");
    assertThat(ask("erase")).contains("reply 1");
    assertThat(ask("STATUS")).contains("0200");
    assertThat(ask("2")).doesNotContain("is deleted");
    assertThat(query("select count(*) from subscription")).containsExactly("1");
    assertThat(ask("1")).contains("is deleted");
    assertThat(ask("1")).doesNotContain("is deleted");
    assertThat(ask("STATUS")).contains("no texts about any ticket");
  }

  @ParameterizedTest
  @ValueSource(strings = {"YES", "yes delete it", "sí", "da", "có", "да"})
  void yesIsYes(String yes) {
    countySays(OAK);
    text("A100200");
    text("erase");
    assertThat(ask(yes)).isNotEmpty();
    assertThat(query("select count(*) from subscriber")).containsExactly("0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"no", "No thanks", "never mind"})
  void noKeepsAllAndSaysSo(String no) {
    countySays(OAK);
    text("A100200");
    text("erase");
    assertThat(ask(no)).contains("did not delete it");
    assertThat(ask("1")).doesNotContain("is deleted");
    assertThat(query("select count(*) from subscription")).containsExactly("1");
  }

  @Test
  void yesAfterAStopErasesNothing() {
    text("A100200");
    text("erase");
    text("STOP");
    text("YES");
    assertThat(query("select count(*) from subscriber")).containsExactly("1");
  }

  @Test
  void startOfTheCarrierIsNoYes() {
    text("A100200");
    text("erase");
    Map<String, String> start = inbound(nextSid(), PHONE, "YES");
    start.put("OptOutType", "START");
    post("/twilio/inbound", start);
    assertThat(query("select count(*) from subscriber")).containsExactly("1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"BORRAR", "xóa", "obriši", "УДАЛИТЬ", "Erase.", "delete my data"})
  void everyLanguageHasAWordForIt(String word) {
    text("hello");
    text(word);
    assertThat(query("select kind from choice")).containsExactly("ERASE");
  }

  @Test
  void stopIsRememberedByTheHashAlone() throws SQLException {
    countySays(OAK);
    text("STOP");
    erase();
    assertThat(query("select encode(phone_hash, 'hex') from stopped_phone"))
        .containsExactly(hash());
    assertThat(query("select count(*) from subscriber")).containsExactly("0");
    assertThat(ask("A100200")).contains("START");
    assertThat(query("select count(*) from subscription")).containsExactly("0");
    assertThat(ask("START")).contains("can get texts again");
    assertThat(query("select count(*) from stopped_phone")).containsExactly("0");
    assertThat(ask("A100200")).contains("May 18");
  }

  @Test
  void phoneThatHadNotStoppedMayBeginAnew() {
    countySays(OAK);
    text("A100200");
    erase();
    assertThat(query("select count(*) from stopped_phone")).containsExactly("0");
    assertThat(ask("A100200")).contains("May 18");
  }

  @Test
  void textOfAnErasedPhoneThatComesAgainIsNotObeyed() {
    countySays(OAK);
    Map<String, String> follow = inbound(nextSid(), PHONE, "A100200");
    post("/twilio/inbound", follow);
    erase();
    assertThat(messages(post("/twilio/inbound", follow))).isEmpty();
    assertThat(query("select count(*) from subscriber")).containsExactly("0");
  }

  @Test
  void operatorErasesTheSame() throws SQLException {
    liveADay();
    try (var connection = database.getConnection()) {
      var phone = new PhoneNumber(PHONE);
      OptionalLong known = new PhoneErasure(keyring).erase(connection, phone, Instant.EPOCH);
      assertThat(known).hasValue(1);
      assertThat(new PhoneErasure(keyring).erase(connection, phone, Instant.EPOCH)).isEmpty();
    }
    assertThat(dump()).doesNotContain(hash(), "z9009009");
  }

  /** A new column has to be put into {@code kept/columns.txt}, with what an erasure does to it. */
  @Test
  void everyColumnThatMayHoldWordsIsAccountedFor() throws IOException {
    try (InputStream file = getClass().getResourceAsStream("/kept/columns.txt")) {
      List<String> listed =
          new String(file.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .flatMap(line -> line.replaceFirst("^[^:]*:", "").lines())
              .flatMap(columns -> List.of(columns.strip().split(" +")).stream())
              .toList();
      assertThat(query(WORDS)).containsExactlyInAnyOrderElementsOf(listed);
    }
  }

  private static final String WORDS =
      """
      select c.table_name || '.' || c.column_name from information_schema.columns c
      join pg_tables t on t.schemaname = c.table_schema and t.tablename = c.table_name
      where c.table_schema = 'public' and c.table_name !~ '^(flyway|settled_message_)'
        and c.data_type in ('text', 'bytea', 'ARRAY', 'character varying', 'jsonb') order by 1\
      """;
}
