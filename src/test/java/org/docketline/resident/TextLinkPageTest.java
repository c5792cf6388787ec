package org.docketline.resident;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.docketline.MovableClock;
import org.docketline.ServiceTest;
import org.docketline.sms.Segments;
import org.junit.jupiter.api.Test;

/** A link in a text, and where it leads, while and after it is good. */
@QuarkusTest
@TestProfile(TextLinkPageTest.WithLinks.class)
class TextLinkPageTest extends ServiceTest {
  private static final String MAY_18 = "TKT000007,OAK COURT,2026-05-18,9:30,,,";
  private static final String MAY_19 = "TKT000007,OAK COURT,2026-05-19,9:30,,,";
  private static final Pattern LINK =
      Pattern.compile(" https://texts\\.example\\.org(/t/[A-Za-z0-9_-]{16})$");

  /** Texts carry links. */
  public static class WithLinks implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("docketline.resident.links", "true");
    }
  }

  private String reminded() {
    countySays(MAY_18);
    text("TKT000007");
    return at("2026-05-17T10:00:00").get(0);
  }

  private static String linkIn(String text) {
    Matcher link = LINK.matcher(text);
    assertThat(link.find()).as(text).isTrue();
    return link.group(1);
  }

  @Test
  void reminderEndsWithALinkThatCostsNoSegment() {
    String text = reminded();

    assertThat(linkIn(text)).doesNotContain("0007");
    assertThat(Segments.count(text)).isEqualTo(Segments.count(LINK.matcher(text).replaceFirst("")));
  }

  @Test
  void linkShowsWhatTheTextSaidAndTheWayToTheTicket() {
    String text = reminded();
    Response page = RestAssured.get(linkIn(text));

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.asString().replace("&#39;", "'"))
        .contains(text, "Sunday, May 17", "href=\"/find\"", "noindex")
        .doesNotContain("This is not so any more");
    assertThat(page.headers().getValues("Cache-Control")).containsExactly("no-store");
    assertThat(page.headers().getValues("Referrer-Policy")).containsExactly("no-referrer");
  }

  @Test
  void linkOfAMovedDateSaysThatItIsSoNoMore() {
    String link = linkIn(reminded());
    countySays(MAY_19);

    assertThat(RestAssured.get(link).asString()).contains("This is not so any more");
    assertThat(RestAssured.get(linkIn(at("2026-05-17T11:00:00").get(0))).asString())
        .contains("CHANGED")
        .doesNotContain("This is not so any more");
  }

  @Test
  void linkOfACancelledDateSaysThatItIsSoNoMore() {
    String link = linkIn(reminded());
    countySays("TKT000007,OAK COURT,2026-05-18,9:30,,CANCELLED,");

    assertThat(RestAssured.get(link).asString()).contains("This is not so any more");
  }

  @Test
  void linkIsOverOnTheSecondDayAfterTheHearingAsIfItHadNeverBeen() {
    String link = linkIn(reminded());
    MovableClock.set("2026-05-19T23:30:00");
    assertThat(RestAssured.get(link).statusCode()).isEqualTo(200);
    MovableClock.set("2026-05-20T00:30:00");
    Response over = RestAssured.get(link);
    Response wrong = RestAssured.get("/t/AAAAAAAAAAAAAAAA");

    assertThat(over.statusCode()).isEqualTo(404).isEqualTo(wrong.statusCode());
    assertThat(over.asString()).contains("This link does not work", "href=\"/find\"");
    assertThat(over.asString().replace(link, ""))
        .isEqualTo(wrong.asString().replace("/t/AAAAAAAAAAAAAAAA", ""));
  }

  @Test
  void linkIsOverWhenItsTextIsGone() throws SQLException {
    String link = linkIn(reminded());
    execute("delete from message");

    assertThat(RestAssured.get(link).statusCode()).isEqualTo(404);
  }

  @Test
  void textThatALinkWouldMakeDearerHasNone() {
    countySays("TKT000009,PINE COURT,2026-05-18,9:30,12A second floor north wing,,");
    text("TKT000009");

    assertThat(at("2026-05-11T11:00:00"))
        .singleElement()
        .satisfies(text -> assertThat(text).doesNotContain("/t/").contains("STOP to end."))
        .satisfies(text -> assertThat(Segments.count(text + " " + "x".repeat(45))).isEqualTo(3));
  }

  @Test
  void residentIsToldWhereLinksLead() {
    assertThat(RestAssured.get("/about-texts").asString())
        .contains("A link in a text that we start leads to texts.example.org and nowhere else.");
  }
}
