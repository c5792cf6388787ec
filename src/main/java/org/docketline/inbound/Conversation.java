package org.docketline.inbound;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.docketline.lookup.AskedLookUps;
import org.docketline.notice.LateAnswers;
import org.docketline.outbox.LogAfterCommit;
import org.docketline.subscription.Subscriber;
import org.docketline.subscription.Subscribers;
import org.docketline.wording.WordingUsed;
import org.jboss.logging.Logger;

/** Answers each text once: stored, obeyed and answered in one transaction. */
@Singleton
class Conversation {
  private static final Logger LOG = Logger.getLogger(Conversation.class);

  private final ReadAhead readAhead;
  private final ReceivedTexts texts;
  private final Subscribers subscribers;
  private final CommandDesk desk;
  private final LaterTexts later;
  private final LateAnswers answers;
  private final WordingUsed used;
  private final LogAfterCommit log;
  private final Clock clock;

  Conversation(
      ReadAhead readAhead,
      ReceivedTexts texts,
      Subscribers subscribers,
      CommandDesk desk,
      LaterTexts later,
      LateAnswers answers,
      WordingUsed used,
      LogAfterCommit log,
      Clock clock) {
    this.readAhead = readAhead;
    this.texts = texts;
    this.subscribers = subscribers;
    this.desk = desk;
    this.later = later;
    this.answers = answers;
    this.used = used;
    this.log = log;
    this.clock = clock;
  }

  /**
   * The TwiML answer to this text, the same each time that Twilio asks. With advanced opt-out
   * Twilio answers STOP, START and HELP itself and says so. Then we act on them and answer nothing,
   * but for a START after a stop: what it brings back is told by a text of its own.
   */
  @Transactional
  String answer(IncomingText received, AskedLookUps asked) {
    Subscriber subscriber = subscribers.hear(received.phone());
    IncomingText text = readAhead.of(subscriber, received);
    return texts
        .reply(text)
        .map(reply -> again(text, reply))
        .orElseGet(() -> answer(subscriber, text, asked));
  }

  // That it came again changes nothing: it does not make known a phone that was forgotten since.
  private static String again(IncomingText text, String reply) {
    QuarkusTransaction.setRollbackOnly();
    LOG.info(text + ": answered as before");
    return reply;
  }

  private String answer(Subscriber subscriber, IncomingText text, AskedLookUps asked) {
    boolean stopped = subscriber.hasStopped();
    List<String> said = desk.answer(subscriber, text, asked);
    if (text.optOutType().isBlank()) {
      return reply(text, subscriber, said);
    }
    return replyBeside(text, subscriber, stopped && subscriber.isActive() ? said : List.of());
  }

  private String reply(IncomingText text, Subscriber subscriber, List<String> said) {
    String twiml = Twiml.of(said);
    store(text, subscriber, clock.instant(), twiml, said);
    log.info(
        LOG,
        "%s, subscriber %d: answered with %d texts".formatted(text, subscriber.id, said.size()));
    return twiml;
  }

  private String store(
      IncomingText text, Subscriber subscriber, Instant at, String twiml, List<String> said) {
    String wording = used.wording(said);
    texts.store(text, subscriber, at, twiml, !said.isEmpty(), wording);
    return wording;
  }

  // That texts are allowed again is all that the carrier has said.
  private String replyBeside(IncomingText text, Subscriber subscriber, List<String> said) {
    Instant now = clock.instant();
    String wording = store(text, subscriber, now, Twiml.SILENCE, said);
    answers.plan(subscriber, text.sid(), now, said, wording);
    log.info(
        LOG,
        "%s, subscriber %d: the carrier answered, %d texts follow"
            .formatted(text, subscriber.id, said.size()));
    return Twiml.SILENCE;
  }

  /**
   * Obeys a text that came at that moment and that nobody waits with an answer for: the answer is a
   * text of its own. What the phone has decided since stays as it is.
   */
  @Transactional
  void answerLate(IncomingText received, Instant at, AskedLookUps asked) {
    Subscriber subscriber = subscribers.hear(received.phone());
    IncomingText text = readAhead.of(subscriber, received);
    if (texts.reply(text).isPresent()) {
      QuarkusTransaction.setRollbackOnly();
      return; // it came meanwhile
    }
    boolean overruled = later.overrule(text.command(), subscribers.hashes(text.phone()), at);
    List<String> said = overruled ? List.of() : desk.answer(subscriber, text, asked);
    // Should the carrier bring it after all, it is answered already.
    String wording = store(text, subscriber, at, Twiml.SILENCE, said);
    answers.plan(subscriber, text.sid(), at, said, wording);
    log.info(
        LOG,
        "%s, subscriber %d: came at %s, %s"
            .formatted(text, subscriber.id, at, overruled ? "overruled since" : "obeyed"));
  }
}
