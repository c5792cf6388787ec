package org.docketline.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.docketline.MovableClock;
import org.docketline.PageVisitor;
import org.docketline.ServiceTest;
import org.docketline.retention.Retention;
import org.docketline.staff.StaffFixture;
import org.docketline.staff.StaffRole;
import org.docketline.understanding.Command;
import org.docketline.understanding.MeaningFile;
import org.docketline.understanding.QuestionTopic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A clerk reads what we did not understand, and says what was meant. */
@QuarkusTest
class UnclearPageTest extends ServiceTest {
  private static final String HERE = "/console/not-understood";
  private static final String ODD = "Zebra crossing, basta forever";
  private static final Pattern NEXT = Pattern.compile("\\?order=[a-z]+&amp;after=\\d+&amp;id=\\d+");

  @Inject Retention retention;
  private PageVisitor clerk;

  @BeforeEach
  void signIn() throws SQLException {
    countySays("A100200,OAK COURT,2026-05-18,9:30,,,");
    clerk = StaffFixture.of(database, StaffRole.CLERK);
  }

  private String page(String path) {
    return clerk.get(HERE + path).then().statusCode(200).extract().asString();
  }

  private Response mark(String id, String meant, String note) {
    String seen = query("select marks from unclear_words where id = " + id).get(0);
    return mark(id, seen, meant, note, "false");
  }

  private Response mark(String id, String seen, String meant, String note, String back) {
    return clerk.post(
        HERE + "/mark", "id", id, "seen", seen, "meant", meant, "note", note, "back", back);
  }

  private Response stop(String id, String seen) {
    return clerk.post(
        HERE + "/stop", "id", id, "seen", seen, "meant", "STOP", "why", "Basta is enough");
  }

  private String idOf(int place) {
    return query("select id from unclear_words order by id offset " + place + " limit 1").get(0);
  }

  @Test
  void likeTextsStandTogetherMaskedAndWhatWasUnderstoodIsNotThere() {
    text("A100200");
    text("when is my court date");
    text("<b>Zebra</b> 314-555-0199, Rigoberto");
    text("<B>zebra</B> 618 555 0100 bartholomew");
    text("I saw Rigoberto 314-555-0198 zebra");
    text(OTHER_PHONE, "i saw Bartholomew 618-555-0197, zebra!");
    String page = page("");
    assertThat(query("select texts, phones from unclear_words order by id"))
        .containsExactly("1|1", "1|1", "2|2");
    assertThat(page)
        .contains("&lt;b&gt;", "###-###-####", "i saw [name] ###-###-####, zebra!")
        .doesNotContain("<b>", "0199", "Rigoberto", "Bartholomew", "019", "court date", "A100");
    String group = page("/words?id=" + idOf(2));
    assertThat(group)
        .doesNotContain("It is kept")
        .contains("I saw [name] ###-###-#### zebra", "Texted 2 times by 2 phones", "ends in 0143");
  }

  @Test
  void whatIsMarkedLeavesTheOpenListAndMayBeChanged() {
    text(ODD);
    mark(idOf(0), "WHERE", "").then().statusCode(303);
    assertThat(page("")).contains("Nothing waits here").doesNotContain("crossing");
    assertThat(page("/marked")).contains("crossing", "Where is it?", "clerk-one");
    text(ODD);
    assertThat(page("")).doesNotContain("crossing");
    assertThat(mark(idOf(0), "OTHER", " ").statusCode()).isEqualTo(400);
    assertThat(mark(idOf(0), "", "x").statusCode()).isEqualTo(400);
    mark(idOf(0), "OTHER", "of <i>animals</i>").then().statusCode(303);
    assertThat(page("/marked"))
        .contains("of &lt;i&gt;animals", "<td class=\"govuk-table__cell gov");
    assertThat(query("select act, about, why from audit_entry order by id desc limit 2"))
        .containsExactly(
            "SAID_WHAT_WAS_MEANT|words 1|Something else: write what - of <i>animals</i>",
            "SAID_WHAT_WAS_MEANT|words 1|Where is it?");
  }

  @Test
  void whoComesSecondIsToldWhatTheFirstHasSaid() {
    text("A100200");
    text(ODD);
    assertThat(mark(idOf(0), "PAY", "").statusCode()).isEqualTo(303);
    Response late = mark(idOf(0), "0", "WHEN", "", "false");
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.asString()).contains("since you looked", "How do I pay?");
    Response stop = stop(idOf(0), "0");
    assertThat(stop.statusCode()).isEqualTo(409);
    assertThat(stop.asString()).contains("since you looked");
    assertThat(query("select meant, marks from unclear_words")).containsExactly("PAY|1");
    assertThat(query("select status from subscriber")).containsExactly("ACTIVE");
    assertThat(mark("77", "0", "WHEN", "", "false").statusCode()).isEqualTo(404);
  }

  @Test
  void wordsThatMeanStopStopWhoeverWroteThem() {
    text("A100200");
    text(ODD);
    text(OTHER_PHONE, ODD);
    text("+13145550144", ODD);
    text("+13145550144", "STOP");
    text("+13145550144", "START");
    Response asked = mark(idOf(0), "STOP", "");
    String confirm = clerk.get(asked.header("Location")).asString();
    assertThat(confirm).contains("<strong>2</strong> phones", "no text tells them");
    assertThat(query("select distinct status from subscriber")).containsExactly("ACTIVE");
    assertThat(clerk.post(HERE + "/stop", "id", "1", "seen", "0", "meant", "STOP").statusCode())
        .isEqualTo(400);
    stop(idOf(0), "0").then().statusCode(303);
    assertThat(query("select status, end_reason, reason from subscriber order by id"))
        .containsExactly(
            "STOPPED|ASKED_TO_STOP|texted words that a clerk read as STOP",
            "STOPPED|ASKED_TO_STOP|texted words that a clerk read as STOP",
            "ACTIVE|null|null");
    assertThat(query("select distinct status from subscription")).containsExactly("ENDED");
    assertThat(
            query("select about from audit_entry where act = 'STOPPED' order by id desc limit 2"))
        .containsExactly("subscriber 2", "subscriber 1");
    assertThat(tick()).isEmpty();
    assertThat(page("/words?id=1&done=true")).contains("0 still get texts", "which has stopped");
  }

  @Test
  void wordsThatMeanStopComeBackWhenAnotherPhoneTextsThem() {
    text(ODD);
    stop(idOf(0), "0").then().statusCode(303);
    assertThat(page("")).contains("Nothing waits here");
    text(ODD);
    assertThat(page("")).contains("Nothing waits here");
    text(OTHER_PHONE, ODD);
    assertThat(page("")).contains("crossing", "More have texted it since");
    stop(idOf(0), "1").then().statusCode(303);
    assertThat(query("select distinct status from subscriber")).containsExactly("STOPPED");
  }

  @Test
  void exportIsTestDataThatASpreadsheetTakesForText() throws IOException {
    text("=1+cmd zebra Rigoberto 314-555-0199");
    text("zebra, since 03/04/1988 \"or\" A98\nzebra");
    text("zebra secreta");
    text("no lo sé zebra");
    mark(idOf(0), "WHERE", "");
    stop(idOf(1), "0");
    mark(idOf(2), "0", "NOTHING", "", "true");
    mark(idOf(3), "FOLLOW", "");
    Response csv = clerk.get(HERE + "/csv");
    assertThat(csv.contentType()).startsWith("text/csv");
    assertThat(csv.asString()).doesNotContain("0199", "1988", "secreta", "Rigoberto", "#");
    assertThat(MeaningFile.read(csv.asInputStream()))
        .containsExactly(
            new MeaningFile.Row("'=1+cmd zebra Alex 314-555-0142", "en", "WHERE"),
            new MeaningFile.Row("zebra, since 04/04/1990 \"or\" A12 zebra", "en", "STOP"),
            new MeaningFile.Row("no lo sé zebra", "en", "OTHER"));
    assertThat(query("select act from audit_entry order by id desc limit 1"))
        .containsExactly("EXPORTED_TEXTS");
  }

  @Test
  void textsGoWithTheirPhoneAndWithTheirAge() throws SQLException {
    text(ODD);
    text("another zebra");
    text(OTHER_PHONE, "another zebra");
    text("ERASE");
    text("1");
    assertThat(query("select texts, phones from unclear_words")).containsExactly("1|1");
    assertThat(page("")).contains("another").doesNotContain("crossing");
    MovableClock.set("2026-11-20T12:00:00");
    retention.apply();
    assertThat(query("select count(*) from unclear_text")).containsExactly("0");
    assertThat(query("select count(*) from unclear_words")).containsExactly("0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"newest", "often"})
  void pagesFollowEachOtherAndNoneIsLeftOutOrToldTwice(String order) throws SQLException {
    text(ODD);
    execute(
        """
        insert into unclear_words (words, words_hash, texts, phones, last_at)
        select words, decode(md5(i::text), 'hex'), 1 + i % 3, 1, last_at - i / 2 * interval '1 hour'
        from unclear_words, generate_series(1, 120) i;
        insert into unclear_text (words_id, subscriber_id, masked, language, last_at)
        select w.id, t.subscriber_id, t.masked, 'en', w.last_at
        from unclear_words w, unclear_text t where w.id > 1\
        """);
    List<String> first = idsIn(page("?order=" + order));
    String next = "?order=" + order;
    java.util.ArrayList<String> all = new java.util.ArrayList<>();
    while (!next.isEmpty()) {
      String page = page(next);
      all.addAll(idsIn(page));
      next = NEXT.matcher(page).results().map(MatchResult::group).findFirst().orElse("");
      next = next.replace("&amp;", "&");
    }
    assertThat(first).hasSize(50);
    assertThat(all).hasSize(121).doesNotHaveDuplicates();
    assertThat(page("?after=-9223372036854775808&id=1&order=" + order)).contains("Nothing waits");
    assertThat(idsIn(page("?after=9223372036854775807&id=1&order=" + order))).isNotEmpty();
  }

  private static List<String> idsIn(String page) {
    return Pattern.compile("words\\?id=(\\d+)\"")
        .matcher(page)
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/marked", "/words?id=1", "/stop?id=1&meant=STOP", "/csv"})
  void viewerSeesNothingOfIt(String path) throws SQLException {
    text(ODD);
    PageVisitor viewer = StaffFixture.of(database, StaffRole.VIEWER);
    assertThat(viewer.get(HERE + path).statusCode()).isEqualTo(403);
    assertThat(viewer.get("/console").asString()).doesNotContain("Not understood");
  }

  @Test
  void allThatTheConversationKnowsMayBeMeant() {
    List<String> meanings =
        Stream.of(MeantText.values()).map(one -> one.name().replace("_", "")).toList();
    assertThat(meanings)
        .containsAll(
            Arrays.stream(Command.class.getPermittedSubclasses())
                .map(type -> type.getSimpleName().toUpperCase(Locale.ROOT))
                .filter(name -> !name.equals("ASK") && !name.equals("UNCLEAR"))
                .toList());
    for (QuestionTopic topic : QuestionTopic.values()) {
      assertThat(MeantText.valueOf(topic.name()).expected()).isEqualTo(topic.name());
    }
  }
}
