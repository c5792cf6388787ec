package org.docketline.inbound;

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

  private final ReceivedTexts texts;
  private final Subscribers subscribers;
  private final CommandDesk desk;
  private final LaterTexts later;
  private final LateAnswers answers;
  private final WordingUsed used;
  private final LogAfterCommit log;
  private final Clock clock;

  Conversation(
      ReceivedTexts texts,
      Subscribers subscribers,
      CommandDesk desk,
      LaterTexts later,
      LateAnswers answers,
      WordingUsed used,
      LogAfterCommit log,
      Clock clock) {
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
  String answer(IncomingText text, AskedLookUps asked) {
    if (!texts.store(text.sid(), subscribers.hash(text.phone()), text.body())) {
      log.info(LOG, text + ": answered as before");
      return texts.reply(text.sid()).orElse(Twiml.SILENCE);
    }
    Subscriber subscriber = subscribers.enrol(text.phone());
    boolean stopped = subscriber.hasStopped();
    List<String> said = desk.answer(subscriber, text, asked);
    if (text.optOutType().isBlank()) {
      return reply(text, subscriber, said);
    }
    return replyBeside(text, subscriber, stopped && subscriber.isActive() ? said : List.of());
  }

  private String reply(IncomingText text, Subscriber subscriber, List<String> said) {
    String twiml = Twiml.of(said);
    texts.keepReply(text.sid(), twiml, !said.isEmpty(), used.wording(said));
    log.info(
        LOG,
        "%s, subscriber %d: answered with %d texts".formatted(text, subscriber.id, said.size()));
    return twiml;
  }

  // That texts are allowed again is all that the carrier has said.
  private String replyBeside(IncomingText text, Subscriber subscriber, List<String> said) {
    String wording = used.wording(said);
    texts.keepReply(text.sid(), Twiml.SILENCE, !said.isEmpty(), wording);
    answers.plan(subscriber, text.sid(), clock.instant(), said, wording);
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
  void answerLate(IncomingText text, Instant at, AskedLookUps asked) {
    if (!texts.store(text.sid(), subscribers.hash(text.phone()), text.body(), at)) {
      return; // it came meanwhile
    }
    Subscriber subscriber = subscribers.enrol(text.phone());
    boolean overruled = later.overrule(text.command(), subscribers.hashes(text.phone()), at);
    List<String> said = overruled ? List.of() : desk.answer(subscriber, text, asked);
    String wording = used.wording(said);
    // Should the carrier bring it after all, it is answered already.
    texts.keepReply(text.sid(), Twiml.SILENCE, !said.isEmpty(), wording);
    answers.plan(subscriber, text.sid(), at, said, wording);
    log.info(
        LOG,
        "%s, subscriber %d: came at %s, %s"
            .formatted(text, subscriber.id, at, overruled ? "overruled since" : "obeyed"));
  }
}
