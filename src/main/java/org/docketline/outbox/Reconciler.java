package org.docketline.outbox;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.docketline.sms.CarrierUnavailable;
import org.docketline.sms.PhoneNumber;
import org.docketline.sms.SentText;
import org.docketline.sms.TwilioGateway;
import org.jboss.logging.Logger;

/**
 * Asks the carrier about texts whose fate is not known, and settles them. A text whose claim ran
 * out is unknown, and never simply free to send. An unknown text is accepted when the carrier has
 * it, and is planned again, once, only when the carrier surely has not. A text that no receipt has
 * closed is asked about and closed.
 */
@Singleton
public class Reconciler {
  private static final Logger LOG = Logger.getLogger(Reconciler.class);
  private static final int AT_ONCE = 100;
  private static final int QUESTIONS_AT_ONCE = 8;
  // So many phones in a row that cannot be asked about are no fault of theirs.
  private static final int CARRIER_IS_AWAY = 5;

  private final UnsettledTexts unsettled;
  private final UnknownSettlement settlement;
  private final MissingReceipts silent;
  private final TwilioGateway carrier;
  private final ExecutorService questions = Executors.newFixedThreadPool(QUESTIONS_AT_ONCE);
  private volatile boolean away;

  Reconciler(
      UnsettledTexts unsettled,
      UnknownSettlement settlement,
      MissingReceipts silent,
      TwilioGateway carrier) {
    this.unsettled = unsettled;
    this.settlement = settlement;
    this.silent = silent;
    this.carrier = carrier;
  }

  /** Goes through every text that has expired, was lost, or waits for its receipt. */
  public void settle() {
    unsettled.expireWhatIsTooLate();
    unsettled.giveUpLeases();
    if (away) { // one probes, and the others are not even taken in hand
      askAll(lost(1));
    }
    if (!away) {
      askAll(Stream.of(lost(AT_ONCE), freed(), silent()).flatMap(List::stream).toList());
    }
  }

  /** A question to the carrier, whose answer settles rows, and what to do without one. */
  private record Question(String about, Asking asking, Runnable unanswered) {}

  private interface Asking {
    void ask() throws CarrierUnavailable;
  }

  // The texts of one phone are settled together, so that of two texts each finds its own.
  private List<Question> lost(int most) {
    Map<PhoneNumber, List<UnknownText>> byPhone =
        unsettled.lost(most).stream()
            .collect(groupingBy(UnknownText::to, LinkedHashMap::new, toList()));
    return byPhone.values().stream().map(this::about).toList();
  }

  private Question about(List<UnknownText> lost) {
    return new Question(
        lost.toString(),
        () -> settlement.settle(lost, listed(lost)),
        () -> settlement.putOff(lost));
  }

  private List<Question> freed() {
    return unsettled.freed(AT_ONCE).stream()
        .map(
            text ->
                new Question(
                    text.toString(), () -> settlement.look(text, listed(List.of(text))), () -> {}))
        .toList();
  }

  private List<Question> silent() {
    return silent.overdue().stream()
        .map(
            text ->
                new Question(
                    "message " + text.id(),
                    () -> silent.close(text, carrier.fetch(text.sid())),
                    () -> {}))
        .toList();
  }

  private List<SentText> listed(List<UnknownText> ofOnePhone) throws CarrierUnavailable {
    Instant first =
        ofOnePhone.stream().map(UnknownText::since).min(Instant::compareTo).orElseThrow();
    return carrier.find(ofOnePhone.get(0).to(), CarrierMatches.earliest(first));
  }

  private void askAll(List<Question> about) {
    var failures = new AtomicInteger(away ? CARRIER_IS_AWAY - 1 : 0);
    List<Callable<Object>> work =
        about.stream().map(one -> Executors.callable(() -> ask(one, failures))).toList();
    try {
      questions.invokeAll(work);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    away = failures.get() >= CARRIER_IS_AWAY;
  }

  // A question that fails stops its own rows only. Once several have failed in a row, the carrier
  // is away: the others are not asked about in this round. They wait, since a guess could send a
  // text twice.
  private static void ask(Question about, AtomicInteger failures) {
    try {
      if (failures.get() < CARRIER_IS_AWAY) {
        about.asking().ask();
        failures.updateAndGet(many -> many < CARRIER_IS_AWAY ? 0 : many);
      }
    } catch (CarrierUnavailable e) {
      failures.incrementAndGet();
      LOG.warnf("The carrier cannot be asked about %s, which waits", about.about());
      about.unanswered().run();
    } catch (RuntimeException e) { // one row that cannot be settled must not stop the others
      LOG.errorf(e, "%s: stays as it is", about.about());
    }
  }

  @PreDestroy
  void close() {
    questions.shutdown();
  }
}
