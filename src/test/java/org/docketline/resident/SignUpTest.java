package org.docketline.resident;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.docketline.MovableClock;
import org.docketline.ServiceLog;
import org.docketline.ServiceTest;
import org.docketline.outbox.UntoldTexts;
import org.docketline.resident.SignUpDesk.Outcome;
import org.docketline.resident.SignUpDesk.Proof;
import org.docketline.sms.Fate;
import org.docketline.sms.PhoneNumber;
import org.docketline.sms.Segments;
import org.docketline.sms.SentForm;
import org.docketline.subscription.Language;
import org.docketline.subscription.SignUps;
import org.docketline.subscription.Subscriber;
import org.docketline.subscription.SubscriberDeletion;
import org.docketline.subscription.Subscribers;
import org.junit.jupiter.api.Test;

/** A phone that is given on a page is proved by a code, and by nothing else. */
@QuarkusTest
class SignUpTest extends ServiceTest {
  private static final Pattern CODE = Pattern.compile("\\b[0-9]{6}\\b");
  private static final String CONSENT = "I agree to be texted.";

  @Inject SignUpDesk desk;
  @Inject SignUps signUps;
  @Inject Subscribers subscribers;
  @Inject SubscriberDeletion deletion;
  @Inject UntoldTexts untold;

  private long ask(String phone, String numbers) {
    return tryToAsk(phone, numbers).orElseThrow();
  }

  private OptionalLong tryToAsk(String phone, String numbers) {
    return desk.ask(
        new PhoneNumber(phone),
        Language.EN,
        Optional.of(TicketWish.ofNumbers(numbers)),
        Optional.of(CONSENT));
  }

  private String codeTexted() {
    return tick().stream().map(SignUpTest::codeIn).reduce((first, last) -> last).orElseThrow();
  }

  private static String codeIn(SentForm text) {
    return CODE.matcher(text.body()).results().findFirst().orElseThrow().group();
  }

  private static String other(String code) {
    return code.equals("111111") ? "222222" : "111111";
  }

  private Outcome prove(long signUp, String code) {
    return desk.prove(signUp, code).outcome();
  }

  private void with(Consumer<Subscriber> what) {
    QuarkusTransaction.requiringNew()
        .run(() -> what.accept(subscribers.enrol(new PhoneNumber(PHONE))));
  }

  @Test
  void rightCodeFollowsTheTicketAndOneTextConfirmsIt() {
    countySays("A100200,OAK COURT,2026-05-18,9:30,,,");
    long signUp = ask(PHONE, "A100200");
    assertThat(query("select count(*) from subscription")).containsExactly("0");
    String code = codeTexted();
    Proof proof = desk.prove(signUp, " " + code.substring(0, 3) + " " + code.substring(3));
    assertThat(proof).isEqualTo(new Proof(Outcome.PROVED, 1L));
    assertThat(query("select status, number from subscription")).containsExactly("ACTIVE|A100200");
    assertThat(tick())
        .singleElement()
        .satisfies(
            sent ->
                assertThat(sent.body())
                    .startsWith("Test County court texts")
                    .contains("0200", "May 18", "Msg & data rates may apply", "HELP", "STOP"));
    assertThat(query("select wish, consent, language, followed from sign_up"))
        .containsExactly("null|" + CONSENT + "|EN|{1}");
    assertThat(at("2026-05-11T10:00:00")).singleElement().asString().contains("May 18");
  }

  @Test
  void phoneFollowsNoMoreByPagesThanByTexts() {
    text("B100001 B100002 B100003 B100004 B100005 B100006");
    text("B100007 B100008 B100009");
    long signUp = ask(PHONE, "B100010, B100011, B100001");
    assertThat(prove(signUp, codeTexted())).isEqualTo(Outcome.PROVED);
    assertThat(query("select count(*) from subscription")).containsExactly("10");
    assertThat(query("select followed from sign_up")).containsExactly("{10}");
  }

  @Test
  void sameRightCodeTwiceDoesTheSameAsOnce() {
    countySays("A100200,OAK COURT,2026-05-18,9:30,,,");
    long signUp = ask(PHONE, "A100200");
    String code = codeTexted();
    assertThat(prove(signUp, code)).isEqualTo(Outcome.PROVED);
    assertThat(prove(signUp, code)).isEqualTo(Outcome.PROVED);
    assertThat(tick()).hasSize(1);
    assertThat(query("select count(*) from subscription")).containsExactly("1");
  }

  @Test
  void codeIsOneShortTextThatGoesOutAtAnyHour() {
    MovableClock.set("2026-05-04T03:00:00");
    ask(PHONE, "A100200");
    assertThat(tick())
        .singleElement()
        .satisfies(
            sent ->
                assertThat(sent.body())
                    .startsWith("Test County: ")
                    .contains("If you did not ask")
                    .satisfies(text -> assertThat(Segments.count(text)).isEqualTo(1)));
  }

  @Test
  void fiveWrongCodesEndIt() {
    long signUp = ask(PHONE, "A100200");
    String code = codeTexted();
    for (int i = 0; i < 4; i++) {
      assertThat(prove(signUp, other(code))).isEqualTo(Outcome.WRONG);
    }
    assertThat(prove(signUp, other(code))).isEqualTo(Outcome.LAST_WRONG);
    assertThat(prove(signUp, code)).isEqualTo(Outcome.OVER);
    assertThat(query("select count(*) from subscription")).containsExactly("0");
  }

  @Test
  void codeCountsForTenMinutes() {
    long signUp = ask(PHONE, "A100200");
    String code = codeTexted();
    MovableClock.set("2026-05-04T12:10:00");
    assertThat(prove(signUp, code)).isEqualTo(Outcome.OVER);
  }

  @Test
  void codeThatCannotGoOutInTimeIsNeverSent() {
    ask(PHONE, "A100200");
    assertThat(at("2026-05-04T12:11:00")).isEmpty();
    assertThat(query("select status from message")).containsExactly("EXPIRED");
  }

  @Test
  void codeOfOnePhoneProvesNoOther() {
    long mine = ask(PHONE, "A100200");
    String code = codeTexted();
    long theirs = ask(OTHER_PHONE, "A100200");
    tick();
    assertThat(prove(theirs, code)).isEqualTo(Outcome.WRONG);
    assertThat(prove(mine, code)).isEqualTo(Outcome.PROVED);
    assertThat(query("select distinct subscriber_id from subscription")).containsExactly("1");
  }

  @Test
  void stoppedPhoneIsTextedNothingAndCannotBeOptedIn() {
    text("STOP");
    long signUp = ask(PHONE, "A100200");
    assertThat(tick()).isEmpty();
    assertThat(prove(signUp, "123456")).isEqualTo(Outcome.WRONG);
    assertThat(query("select status from subscriber")).containsExactly("STOPPED");
    assertThat(query("select count(*) from subscription")).containsExactly("0");
  }

  @Test
  void phoneThatStopsMeanwhileStaysStopped() {
    long signUp = ask(PHONE, "A100200");
    String code = codeTexted();
    text("STOP");
    assertThat(prove(signUp, code)).isEqualTo(Outcome.STOPPED);
    assertThat(query("select count(*) from subscription")).containsExactly("0");
  }

  @Test
  void phoneThatCouldNotBeReachedIsTriedAndReachedByItsCode() throws Exception {
    text("hello");
    execute("update subscriber set status = 'UNREACHABLE', failed_on = '2026-05-01'");
    long signUp = ask(PHONE, "A100200");
    assertThat(prove(signUp, codeTexted())).isEqualTo(Outcome.PROVED);
    assertThat(query("select status, failed_on from subscriber")).containsExactly("ACTIVE|null");
  }

  @Test
  void phoneIsTextedThreeCodesAnHourAndSixADay() {
    for (int i = 0; i < 3; i++) {
      ask(PHONE, "A100200");
    }
    assertThat(tryToAsk(PHONE, "A100200")).isEmpty();
    assertThat(tryToAsk(OTHER_PHONE, "A100200")).isPresent();
    MovableClock.set("2026-05-04T13:00:01");
    for (int i = 0; i < 3; i++) {
      ask(PHONE, "A100200");
    }
    MovableClock.set("2026-05-04T14:30:00");
    assertThat(tryToAsk(PHONE, "A100200")).isEmpty();
    MovableClock.set("2026-05-05T12:30:00");
    assertThat(tryToAsk(PHONE, "A100200")).isPresent();
  }

  @Test
  void numberThatNoDocketHoldsIsWatchedFor() {
    assertThat(prove(ask(PHONE, "A100200"), codeTexted())).isEqualTo(Outcome.PROVED);
    assertThat(tick())
        .singleElement()
        .satisfies(sent -> assertThat(sent.body()).contains("we can't find the ticket", "HELP"));
    countySays("A100200,OAK COURT,2026-05-18,9:30,,,");
    assertThat(tick()).singleElement().satisfies(sent -> assertThat(sent.body()).contains("found"));
  }

  @Test
  void severalTicketsAreConfirmedInOneText() {
    countySays("A100200,OAK COURT,2026-05-18,9:30,,,", "B200300,OAK COURT,2026-05-19,9:30,,,");
    assertThat(prove(ask(PHONE, "A100200, B200300"), codeTexted())).isEqualTo(Outcome.PROVED);
    assertThat(tick())
        .singleElement()
        .satisfies(
            sent ->
                assertThat(sent.body())
                    .startsWith("Test County court texts. We'll text you about these tickets.")
                    .contains("Ending 0200: ", "Ending 0300: "));
  }

  @Test
  void furtherTicketIsConfirmedBrieflyAndAKnownOneNotAtAll() {
    countySays("A100200,OAK COURT,2026-05-18,9:30,,,", "B200300,OAK COURT,2026-05-19,9:30,,,");
    text("A100200");
    assertThat(prove(ask(PHONE, "A100200"), codeTexted())).isEqualTo(Outcome.PROVED);
    assertThat(tick()).isEmpty();
    assertThat(prove(ask(PHONE, "B200300"), codeTexted())).isEqualTo(Outcome.PROVED);
    assertThat(tick())
        .singleElement()
        .satisfies(
            sent ->
                assertThat(sent.body()).startsWith("Test County: You have court Tuesday, May 19"));
  }

  @Test
  void codeGoesInATextOfItsOwn() {
    countySays("A100200,OAK COURT,2026-05-18,9:30,,,");
    text("A100200");
    countySays("A100200,OAK COURT,2026-05-19,9:30,,,");
    ask(PHONE, "B200300");
    assertThat(tick().stream().map(SentForm::body).toList())
        .satisfiesExactlyInAnyOrder( // both are on their way at once
            code -> assertThat(code).contains("is your code").doesNotContain("May"),
            moved -> assertThat(moved).contains("May 19").doesNotContain("code"));
  }

  @Test
  void codeThatNobodyGotIsNoTextForAClerkToCallAbout() {
    ask(PHONE, "A100200");
    carrier().next(Fate.error(400, 21211));
    tick();
    carrier().next(Fate.error(400, 21211));
    assertThat(at("2026-05-04T12:05:00")).hasSize(1);
    assertThat(query("select status from message")).containsExactly("REFUSED", "REFUSED");
    assertThat(untold.latest()).isEmpty();
    assertThat(operations("/q/metrics").asString()).contains("docketline_signup_total");
  }

  @Test
  void phoneThatSomebodyTypedAndNobodyProvedIsForgottenAfterADay() {
    ask(PHONE, "A100200");
    text(OTHER_PHONE, "hello");
    ask(OTHER_PHONE, "A100200");
    tick();
    signUps.forget();
    assertThat(query("select id from subscriber order by 1")).containsExactly("1", "2");
    MovableClock.set("2026-05-05T12:00:00");
    signUps.forget();
    assertThat(query("select id from subscriber")).containsExactly("2");
    assertThat(query("select count(*) from sign_up")).containsExactly("0");
  }

  @Test
  void whoHasAllDeletedLeavesOnlyThatTheyHadAgreed() {
    countySays("A100200,OAK COURT,2026-05-18,9:30,,,");
    text("hello");
    prove(ask(PHONE, "A100200"), codeTexted());
    tick();
    with(deletion::delete);
    for (String table : List.of("subscriber", "subscription", "message", "sign_up")) {
      assertThat(query("select count(*) from " + table)).as(table).containsExactly("0");
    }
    assertThat(query("select phone_hash, body, reply from inbound_text"))
        .containsExactly("null|null|null");
    assertThat(query("select consent, octet_length(phone_hash) from past_consent order by id"))
        .containsExactly(CONSENT + "|32");
    assertThat(at("2026-05-11T10:00:00")).isEmpty();
    assertThat(text("A100200")).singleElement().asString().contains("May 18");
  }

  @Test
  void textThatBeganToFollowIsConsentAndAnyOtherIsNone() {
    text("hello");
    with(deletion::delete);
    assertThat(query("select count(*) from past_consent")).containsExactly("0");
    countySays("A100200,OAK COURT,2026-05-18,9:30,,,");
    text("hello");
    MovableClock.set("2026-05-04T12:05:00");
    text("A100200");
    with(deletion::delete);
    assertThat(query("select consent, agreed_at - deleted_at < '1 minute' from past_consent"))
        .containsExactly("null|true");
  }

  @Test
  void usedCodeCountsAgainForAMinuteAndNotAfterStopAndStart() {
    long late = ask(PHONE, "A100200");
    String code = codeTexted();
    assertThat(prove(late, code)).isEqualTo(Outcome.PROVED);
    tick();
    MovableClock.set("2026-05-04T12:01:01");
    assertThat(prove(late, code)).isEqualTo(Outcome.OVER);
    long stopped = ask(PHONE, "A100200");
    String second = codeTexted();
    assertThat(prove(stopped, second)).isEqualTo(Outcome.PROVED);
    MovableClock.set("2026-05-04T12:01:10");
    text("STOP");
    text("START");
    assertThat(prove(stopped, second)).isEqualTo(Outcome.OVER);
  }

  @Test
  void rightCodesDoNotCountTowardTheHour() {
    for (int i = 0; i < 3; i++) {
      assertThat(prove(ask(PHONE, "A100200"), codeTexted())).isEqualTo(Outcome.PROVED);
      tick();
    }
    assertThat(tryToAsk(PHONE, "A100200")).isPresent();
  }

  @Test
  void noCodeIsTriedAfterTooManyWrongOnesOfAll() {
    for (int phone = 0; phone < 40; phone++) {
      long signUp = ask("+131455502%02d".formatted(phone), "A100200");
      for (int i = 0; i < 5; i++) {
        prove(signUp, "nothing");
      }
    }
    long mine = ask(PHONE, "A100200");
    assertThat(prove(mine, "nothing")).isEqualTo(Outcome.RESTING);
    MovableClock.set("2026-05-04T12:05:00");
    assertThat(prove(mine, "nothing")).isEqualTo(Outcome.WRONG);
  }

  @Test
  void neitherLogNorTableShowsACode() {
    Logger.getLogger("org.docketline").setLevel(Level.ALL);
    ServiceLog log = new ServiceLog();
    try {
      long signUp = ask(PHONE, "A100200");
      String code = codeTexted();
      prove(signUp, other(code));
      prove(signUp, code);
      for (String table : query("select tablename from pg_tables where schemaname = 'public'")) {
        assertThat(query("select t::text from " + table + " t").toString())
            .as(table)
            .doesNotContain(code)
            .doesNotContain("3145550142");
      }
      assertThat(String.join("\n", log.all()))
          .contains("Subscriber 1 (…0142), sign-up 1: wrong code 1", "the phone is proved")
          .doesNotContain(code)
          .doesNotContain("3145550142");
    } finally {
      log.close();
      Logger.getLogger("org.docketline").setLevel(null);
    }
  }
}
