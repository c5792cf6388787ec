package org.docketline.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.docketline.MovableClock;
import org.docketline.sms.Fate;
import org.docketline.sms.SentForm;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The carrier is away from ten to eleven, on a day with more to say than goes out in a second. */
@QuarkusTest
class OutageTest extends OutboxTest {
  private static final int EACH = 60;
  private static final Duration STEP = Duration.ofMinutes(5);
  private static final Duration LONGEST_BACKOFF = Duration.ofMinutes(39);
  private static final String TOO_LATE = "+13145552999";

  /** How a carrier is away. */
  enum Outage {
    UNAVAILABLE {
      @Override
      void begin() {
        carrier().otherwise(post -> Fate.error(503, 20503));
        carrier().lists(Fate.error(503, 20503));
      }

      @Override
      void end() {
        carrier().forget();
      }
    },
    UNREACHABLE {
      @Override
      void begin() {
        carrier().shut();
      }

      @Override
      void end() {
        carrier().open();
      }
    };

    abstract void begin();

    abstract void end();
  }

  @ParameterizedTest
  @EnumSource
  void hourWithoutTheCarrierLosesNothing(Outage outage) {
    hourWithout(outage);
    assertThat(recover())
        .extracting(SentForm::to)
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(reminded().stream(), toldOfAChange().stream()).toList());
    assertThat(query("select status, count(*) from message group by status order by status"))
        .containsExactly("ACCEPTED|" + 2 * EACH, "EXPIRED|1");
  }

  // Many calls are under way at once, so that only those of different seconds keep their order.
  @ParameterizedTest
  @EnumSource
  void whatIsUrgentGoesFirstAfterwards(Outage outage) {
    hourWithout(outage);
    List<String> sent = recover().stream().map(SentForm::to).toList();
    assertThat(reminded()).containsAll(sent.subList(sent.size() - EACH / 4, sent.size()));
  }

  /** Reminders are due at ten, changes come half an hour later. */
  private void hourWithout(Outage outage) {
    countySays("A100200,OAK COURT,2026-05-18,9:30,,,", "B200300,OAK COURT,2026-06-18,9:30,,,");
    reminded().forEach(phone -> text(phone, "A100200"));
    toldOfAChange().forEach(phone -> text(phone, "B200300"));
    outage.begin();
    try {
      MovableClock.set("2026-05-11T10:00:00");
      passHalfAnHour();
      countyMovesTwo();
      passHalfAnHour();
    } finally {
      outage.end();
    }
  }

  private static List<String> reminded() {
    return IntStream.range(0, EACH).mapToObj("+13145551%03d"::formatted).toList();
  }

  private static List<String> toldOfAChange() {
    return IntStream.range(0, EACH).mapToObj("+13145552%03d"::formatted).toList();
  }

  /** One change is of use for weeks, the other for ten minutes. */
  private void countyMovesTwo() {
    String reminder = "A100200,OAK COURT,2026-05-18,9:30,,,";
    countySays(
        reminder, "B200300,OAK COURT,2026-06-18,9:30,,,", "C300400,OAK COURT,2026-05-11,10:40,1,,");
    text(TOO_LATE, "C300400");
    countySays(
        reminder, "B200300,OAK COURT,2026-06-19,9:30,,,", "C300400,OAK COURT,2026-05-11,10:40,2,,");
  }

  private void passHalfAnHour() {
    for (int minutes = 0; minutes < 30; minutes += (int) STEP.toMinutes()) {
      tick();
      MovableClock.pass(STEP);
    }
  }

  /** Whatever was sent once the carrier was back and every backoff has passed. */
  private List<SentForm> recover() {
    MovableClock.pass(LONGEST_BACKOFF);
    while (!query("select id from message where status in ('SENDING', 'UNKNOWN')").isEmpty()) {
      reconciler.settle();
      MovableClock.pass(LIST_LAG);
    }
    List<SentForm> sent = new ArrayList<>();
    while (!query("select id from message where status = 'CREATED'").isEmpty()) {
      sent.addAll(tick());
    }
    return sent;
  }
}
