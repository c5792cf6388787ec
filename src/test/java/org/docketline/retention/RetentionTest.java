package org.docketline.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.docketline.MovableClock;
import org.docketline.ServiceTest;
import org.junit.jupiter.api.Test;

/** What has been kept for long enough ends by itself, and says so where somebody counts on it. */
@QuarkusTest
class RetentionTest extends ServiceTest {
  private static final String OAK = "A100200,OAK COURT,2026-05-18,9:30,,,";

  @Inject Retention retention;

  private List<String> after(String localInChicago) {
    MovableClock.set(localInChicago);
    retention.apply();
    return tick().stream().map(sent -> sent.body()).toList();
  }

  private List<String> count(String table) {
    return query("select count(*) from " + table);
  }

  @Test
  void followingEndsThirtyDaysAfterItsLastDateAndSaysSo() {
    countySays(OAK);
    text("A100200");
    at("2026-05-11T10:00:00");
    at("2026-05-15T10:00:00");
    at("2026-05-17T10:00:00");
    assertThat(after("2026-06-17T12:00:00")).isEmpty();
    assertThat(after("2026-06-18T06:00:00")).isEmpty();
    assertThat(query("select status || ' ' || end_reason from subscription"))
        .containsExactly("ENDED OVER");
    assertThat(after("2026-06-18T12:00:00"))
        .singleElement()
        .asString()
        .contains("stop texting you about the ticket ending 0200", "text its number", "STOP");
    assertThat(after("2026-06-19T12:00:00")).isEmpty();
  }

  @Test
  void followingWithADateAheadOrNoneYetGoesOn() {
    countySays(OAK, "B200300,OAK COURT,,,,,");
    text("A100200, B200300");
    countySays("A100200,OAK COURT,2026-09-18,9:30,,,", "B200300,OAK COURT,,,,,");
    tick();
    after("2026-08-18T12:00:00");
    assertThat(query("select status from subscription")).containsExactly("ACTIVE", "ACTIVE");
  }

  @Test
  void whoFollowsAgainMeanwhileIsNotToldThatItEnded() {
    countySays(OAK);
    text("A100200");
    after("2026-06-18T06:00:00");
    text("A100200");
    assertThat(at("2026-06-18T12:00:00")).isEmpty();
  }

  @Test
  void phoneThatStoppedIsNotToldAndIsForgottenButForItsStop() {
    countySays(OAK);
    text("A100200");
    text("STOP");
    assertThat(after("2026-06-18T12:00:00")).isEmpty();
    assertThat(count("subscriber")).containsExactly("1");
    after("2026-11-10T12:00:00");
    after("2026-11-10T12:01:00");
    assertThat(count("subscriber")).containsExactly("0");
    assertThat(count("stopped_phone")).containsExactly("1");
    assertThat(text("A100200")).singleElement().asString().contains("START");
  }

  @Test
  void textsLosePhoneAndWordsAndKeepWhatIsCounted() {
    countySays(OAK);
    Map<String, String> follow = inbound(nextSid(), PHONE, "A100200");
    post("/twilio/inbound", follow);
    at("2026-05-11T10:00:00");
    at("2026-05-12T10:00:00");
    after("2026-11-02T12:00:00");
    assertThat(query("select count(*) from inbound_text where phone_hash is null"))
        .containsExactly("1");
    assertThat(messages(post("/twilio/inbound", follow))).isEmpty();
    assertThat(query("select notice, status from message where notice = 'reminder'")).hasSize(1);
    after("2026-11-20T12:00:00");
    assertThat(query("select notice, sid is not null from settled_message"))
        .contains("reminder|true");
    assertThat(query("select tablename from pg_tables where tablename ~ 'settled_message_'"))
        .contains("settled_message_2026_05");
  }

  @Test
  void consentOutlivesTheTextThatGaveIt() {
    countySays(OAK);
    text("A100200");
    countySays("A100200,OAK COURT,2026-12-18,9:30,,,");
    tick();
    after("2026-11-20T12:00:00");
    assertThat(query("select agreed_at at time zone 'America/Chicago' from subscriber"))
        .containsExactly("2026-05-04 12:00:00.0");
    text("ERASE");
    text("1");
    assertThat(query("select agreed_at at time zone 'America/Chicago' from past_consent"))
        .containsExactly("2026-05-04 12:00:00.0");
    after("2032-01-01T12:00:00");
    assertThat(count("past_consent")).containsExactly("0");
  }

  @Test
  void textAboutADateThatIsStillAheadWaits() {
    countySays(OAK);
    text("A100200");
    countySays("A100200,OAK COURT,2026-12-18,9:30,,,");
    tick();
    after("2026-11-20T12:00:00");
    assertThat(count("message")).containsExactly("1");
  }

  @Test
  void citationThatLeftItsListLeavesAndOneThatIsListedStays() {
    String old = "B200300,OAK COURT,2026-05-19,9:30,,,";
    countySays(OAK, old);
    text("A100200");
    MovableClock.set("2026-06-20T12:00:00");
    countySays(old);
    MovableClock.set("2026-06-21T12:00:00");
    countySays(old);
    retention.apply();
    after("2026-12-16T12:00:00");
    assertThat(query("select number from citation order by 1"))
        .containsExactly("A100200", "B200300");
    after("2026-12-20T12:00:00");
    assertThat(query("select number from citation")).containsExactly("B200300");
    countySays(OAK, old);
    assertThat(query("select absent_since from citation")).containsExactly("null", "null");
    assertThat(text("A100200")).singleElement().asString().contains("May 18");
  }

  @Test
  void runsEndAndTheLastOneStays() {
    countySays(OAK, "B200300,OAK COURT,never,9:30,,,");
    MovableClock.set("2026-05-05T12:00:00");
    countySays(OAK);
    MovableClock.set("2026-05-06T12:00:00");
    countySays(OAK, "C300400,OAK COURT,2026-05-19,9:30,,,");
    after("2026-09-01T12:00:00");
    assertThat(query("select count(*) from feed_run group by feed, outcome")).containsOnly("1");
  }
}
