package org.docketline.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.docketline.MovableClock;
import org.docketline.ServiceLog;
import org.docketline.sms.Fate;
import org.docketline.sms.Segments;
import org.docketline.sms.SentForm;
import org.docketline.trouble.Trouble;
import org.docketline.trouble.TroubleKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A clerk on call is texted: one segment, by day, and never after a STOP. */
@QuarkusTest
class StaffTextTest extends AlertTest {
  private static final String HALTED =
      "Docketline: no text goes out. https://texts.example.org/console";

  private int posts;

  @BeforeEach
  void onCall() throws SQLException {
    change(
        register -> {
          register.forget("dana");
          register.setPhone("dana", OTHER_PHONE);
        });
    posts = carrier().posts().size();
  }

  private List<String> texts() {
    List<SentForm> all = carrier().posts();
    List<SentForm> fresh = List.copyOf(all.subList(posts, all.size()));
    posts = all.size();
    assertThat(fresh).allMatch(one -> one.to().equals(OTHER_PHONE));
    return fresh.stream().map(SentForm::body).toList();
  }

  @Test
  void textIsOneSegmentWithTheConsolesAddress() throws Exception {
    halt();
    passMinutes(30);
    assertThat(texts()).containsExactly(HALTED);
    tellAt("2026-05-05T08:00:00");
    assertThat(texts()).containsExactly(HALTED.replace("Docketline: ", "Docketline: still: "));
    resume();
    passMinutes(120);
    assertThat(texts())
        .containsExactly("Docketline: over: texts go out again. https://texts.example.org/console");
    assertThat(query("select count(*) from staff_text")).containsExactly("3");
    assertThat(query("select count(*) from message")).containsExactly("0");
  }

  @Test
  void manyOrStrangeNamesStayOneSegment() {
    Instant now = new MovableClock().instant();
    List<TroubleNews> many =
        IntStream.range(0, 12).mapToObj(i -> news("Überlingen " + i, now)).toList();
    String text = AlertText.of(many, "https://texts.example.org/console");
    assertThat(text)
        .isEqualTo("Docketline: 12 things need a person. https://texts.example.org/console");
    String far = "https://" + "a-very-long-name.".repeat(12) + "example.org/console";
    assertThat(AlertText.of(many.subList(0, 1), far))
        .isEqualTo("Docketline: one thing needs a person. See the console.");
    assertThat(Segments.count(AlertText.trial())).isEqualTo(1);
  }

  private static TroubleNews news(String feed, Instant now) {
    var news = new TroubleNews();
    news.trouble = feed;
    news.kind = TroubleKind.FEED_HELD;
    news.stage = TroubleNews.Stage.BEGUN;
    news.about = feed;
    news.since = now;
    return news;
  }

  @Test
  void nobodyIsWokenAndWhatEndsAtNightIsNotTold() throws Exception {
    MovableClock.set("2026-05-04T22:00:00");
    halt();
    passMinutes(30);
    resume();
    passMinutes(60);
    assertThat(texts()).isEmpty();
    tellAt("2026-05-05T07:00:00");
    assertThat(texts()).isEmpty();

    MovableClock.set("2026-05-05T23:00:00");
    halt();
    passMinutes(30);
    tellAt("2026-05-06T06:59:00");
    assertThat(texts()).isEmpty();
    tellAt("2026-05-06T07:00:00");
    assertThat(texts()).containsExactly(HALTED);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void phoneThatStoppedIsNeverTextedAgain(boolean byTwilio) throws Exception {
    if (byTwilio) {
      carrier().next(Fate.error(400, 21610));
    } else {
      text(OTHER_PHONE, "STOP");
    }
    halt();
    passMinutes(30);
    assertThat(texts()).hasSize(byTwilio ? 1 : 0);
    tellAt("2026-05-05T08:00:00");
    assertThat(texts()).isEmpty();
    assertThat(query("select ended is not null from alert_address")).containsExactly("true");
  }

  @Test
  void textThatWasSurelyNotTakenIsTriedAgainAndALostOneIsNot() throws Exception {
    halt();
    carrier().next(Fate.error(401, 20003));
    passMinutes(20);
    assertThat(texts()).containsExactly(HALTED);
    passMinutes(10);
    assertThat(texts()).containsExactly(HALTED);
    carrier().next(Fate.ACCEPT_THEN_500);
    try (var log = new ServiceLog()) {
      tellAt("2026-05-05T08:00:00");
      tellAt("2026-05-05T09:30:00");
      assertThat(String.join("\n", log.all())).doesNotContain(OTHER_PHONE, "5550143");
    }
    assertThat(texts()).hasSize(1);
    assertThat(query("select failure from alert_address"))
        .singleElement()
        .asString()
        .startsWith("it is not known whether the carrier took it");
  }

  /** Whoever is on call may have a ticket of their own. */
  @Test
  void textToStaffIsNotTakenForALostOneOfAResident() throws Exception {
    carrier().forget(); // what tests before this one had sent there
    posts = 0;
    text(OTHER_PHONE, "C000001");
    tick();
    carrier().next(Fate.html(502)); // it may have it
    countySays(moved());
    assertThat(tick()).hasSize(1);
    halt();
    MovableClock.pass(Duration.ofMinutes(1));
    watch.watch();
    MovableClock.pass(Duration.ofMinutes(6));
    watch.watch();
    alerts.tell();
    resume();
    assertThat(query("select count(*) from staff_text")).containsExactly("1");
    for (int i = 0; i < 20; i++) {
      MovableClock.pass(Duration.ofMinutes(3));
      tick();
    }
    assertThat(query("select count(*) from message where sid in (select sid from staff_text)"))
        .containsExactly("0");
    assertThat(query("select status from message where notice = 'moved'"))
        .containsExactly("ACCEPTED"); // sent once more, since the carrier never had it
  }

  private static String[] moved() {
    String[] rows = rows("2026-05-18");
    rows[1] = rows[1].replace("05-18", "05-20");
    return rows;
  }

  @Test
  void troubleOfAFeedNamesIt() {
    Instant now = new MovableClock().instant();
    var held = new Trouble(TroubleKind.FEED_HELD, "courts", now, "", null);
    assertThat(AlertText.of(List.of(news(held.about(), now)), "https://x.example/console"))
        .isEqualTo(
            "Docketline: a file of feed 'courts' waits for your decision."
                + " https://x.example/console");
  }
}
