package org.docketline.outbox;

import static java.util.stream.Collectors.groupingBy;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.docketline.sms.CarrierUnavailable;
import org.docketline.sms.SentText;
import org.docketline.sms.TwilioGateway;
import org.jboss.logging.Logger;

/**
 * Asks the carrier about texts whose fate is not known, and settles them. A text whose claim ran
 * out is unknown, and never simply free to send. An unknown text is accepted when the carrier has
 * it, and is planned again only when the carrier has not. A text that no receipt has closed is
 * asked about and closed.
 */
@Singleton
public class Reconciler {
  private static final Logger LOG = Logger.getLogger(Reconciler.class);
  private static final int QUESTIONS_AT_ONCE = 8;
  // The carrier's clock and ours may differ by this much.
  private static final Duration SKEW = Duration.ofMinutes(5);

  private final UnsettledTexts unsettled;
  private final MissingReceipts silent;
  private final TwilioGateway carrier;
  private final ExecutorService questions = Executors.newFixedThreadPool(QUESTIONS_AT_ONCE);

  Reconciler(UnsettledTexts unsettled, MissingReceipts silent, TwilioGateway carrier) {
    this.unsettled = unsettled;
    this.silent = silent;
    this.carrier = carrier;
  }

  /** Goes through every text that has expired, was lost, or waits for its receipt. */
  public void settle() {
    unsettled.expireWhatIsTooLate();
    unsettled.giveUpLeases();
    var answers = new AtomicBoolean(true);
    // The texts of one phone are settled one after the other, so that of two texts with the same
    // words each finds its own at the carrier.
    var lost = unsettled.lost().stream().collect(groupingBy(UnknownText::to)).values();
    ask(lost.stream().map(ofOnePhone -> ofOnePhone.stream().map(this::about).toList()), answers);
    ask(silent.overdue().stream().map(text -> List.of(about(text))), answers);
  }

  /** A question to the carrier about one row, whose answer settles the row. */
  private record Question(long id, Asking asking) {}

  private interface Asking {
    void ask() throws CarrierUnavailable;
  }

  private Question about(UnknownText lost) {
    return new Question(lost.id(), () -> unsettled.settle(lost, match(lost)));
  }

  private Question about(MissingReceipts.Text text) {
    return new Question(text.id(), () -> silent.close(text, carrier.fetch(text.sid())));
  }

  private void ask(Stream<List<Question>> about, AtomicBoolean answers) {
    List<Callable<Object>> work =
        about
            .map(some -> Executors.callable(() -> some.forEach(one -> ask(one, answers))))
            .toList();
    try {
      questions.invokeAll(work);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  // When the carrier does not answer, the other rows are not asked about in this round. They wait,
  // since a guess could send a text twice.
  private static void ask(Question about, AtomicBoolean answers) {
    try {
      if (answers.get()) {
        about.asking().ask();
      }
    } catch (CarrierUnavailable e) {
      answers.set(false);
      LOG.warnf("Message %d waits: the carrier cannot be asked", about.id());
    } catch (RuntimeException e) { // one row that cannot be settled must not stop the others
      LOG.errorf(e, "Message %d stays as it is", about.id());
    }
  }

  private Optional<SentText> match(UnknownText lost) throws CarrierUnavailable {
    return carrier.find(lost.to(), lost.claimedAt().minus(SKEW)).stream()
        .filter(sent -> sent.body().equals(lost.text()))
        .filter(sent -> !unsettled.isKnown(sent.sid()))
        .findFirst();
  }

  @PreDestroy
  void close() {
    questions.shutdown();
  }
}
