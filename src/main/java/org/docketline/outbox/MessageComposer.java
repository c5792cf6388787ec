package org.docketline.outbox;

import jakarta.inject.Singleton;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.docketline.keys.KeyUse;
import org.docketline.keys.Keyring;
import org.docketline.outbox.MessageText.Superseded;
import org.docketline.outbox.MessageText.Words;
import org.docketline.sms.Segments;
import org.docketline.subscription.Subscriber;
import org.docketline.subscription.Subscribers;
import org.jboss.logging.Logger;

/** Words the due rows of one person as of now, and claims those that fit into one text. */
@Singleton
class MessageComposer {
  private static final Logger LOG = Logger.getLogger(MessageComposer.class);
  private static final Duration LATER = Duration.ofMinutes(5);

  /** More rows than these never fit into one text, and each row that is tried must be worded. */
  private static final int MOST_TOGETHER = 5;

  private final MessageText words;
  private final Subscribers subscribers;
  private final Keyring keyring;
  private final SendingConfig config;
  private final MessageLog log;
  private final Clock clock;

  MessageComposer(
      MessageText words,
      Subscribers subscribers,
      Keyring keyring,
      SendingConfig config,
      MessageLog log,
      Clock clock) {
    this.words = words;
    this.subscribers = subscribers;
    this.keyring = keyring;
    this.config = config;
    this.log = log;
    this.clock = clock;
  }

  private record Worded(Message message, Words words) {
    void noteTold() {
      message.told = words.told();
    }
  }

  /** The person's next text. The rows that do not fit into it stay due. */
  Optional<OutgoingText> claim(Subscriber to, List<Message> due) {
    List<Worded> said =
        due.stream()
            .limit(MOST_TOGETHER)
            .map(message -> worded(message, to))
            .flatMap(Optional::stream)
            .toList();
    try {
      return said.isEmpty() ? Optional.empty() : Optional.of(claim(to, said, together(said)));
    } catch (RuntimeException e) {
      said.forEach(failed -> putOff(failed.message(), e));
      return Optional.empty();
    }
  }

  // A row that cannot be worded or addressed must not hold up the others. It is tried again later,
  // and the log names it.
  private Optional<Worded> worded(Message message, Subscriber to) {
    try {
      return worded(message, mayBeTold(message, to) ? rendering(message) : ended(to));
    } catch (RuntimeException e) {
      putOff(message, e);
      return Optional.empty();
    }
  }

  private MessageText.Rendering rendering(Message message) {
    if (!Outbox.isWorded(message.notice)) {
      return words.render(message);
    }
    return message.text == null
        ? new Superseded("its words are gone")
        : new Words(
            keyring.open(message.text, KeyUse.MESSAGE_TEXT),
            message.expiresAt,
            message.wording,
            HearingAsTold.NOTHING);
  }

  // Whoever asks for a text to a phone that could not be reached may know better. That texts are
  // stopped is told while it is so, and only of the stop that it was planned for.
  private static boolean mayBeTold(Message message, Subscriber to) {
    if (message.notice.equals(Outbox.STOP_CONFIRMATION)) {
      return to.hasStopped() && !to.hasChangedSince(message.createdAt);
    }
    return to.isActive() || (to.isUnreachable() && message.urgency == SendUrgency.AWAITED);
  }

  private static Superseded ended(Subscriber to) {
    return new Superseded(
        to.isUnreachable()
            ? "the phone could not be reached on two days: texts pause until it is heard of"
            : "the subscriber is " + to.status);
  }

  private Optional<Worded> worded(Message message, MessageText.Rendering rendering) {
    Optional<Words> worded = rendering.apply(message, clock.instant());
    if (worded.isEmpty()) {
      log.tell(message);
    }
    return worded.map(text -> new Worded(message, text));
  }

  private void putOff(Message message, RuntimeException e) {
    if (e instanceof PersistenceException) {
      throw e; // the database failed, not this text, and the whole claim is rolled back
    }
    LOG.errorf(e, "Message %d cannot be prepared", message.id);
    Instant now = clock.instant();
    message.postpone(now.plus(LATER), "it could not be prepared: see the log", now);
    log.tell(message);
  }

  /** The text of as many rows as fit into one, beginning with the most urgent. */
  private Together together(List<Worded> said) {
    return IntStream.iterate(said.size(), many -> many > 1, many -> many - 1)
        .mapToObj(many -> together(said, many))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(() -> new Together(1, said.get(0).words()));
  }

  private record Together(int many, Words words) {}

  private Optional<Together> together(List<Worded> said, int many) {
    List<Message> first = said.stream().limit(many).map(Worded::message).toList();
    return words.together(first).map(all -> new Together(many, all));
  }

  private OutgoingText claim(Subscriber to, List<Worded> said, Together together) {
    Instant now = clock.instant();
    String text = together.words().text();
    String wording = together.words().wording();
    Message first = said.get(0).message();
    byte[] sealed = keyring.seal(text, KeyUse.MESSAGE_TEXT);
    var phone = subscribers.phoneOf(to);
    first.claim(sealed, wording, Segments.count(text), now, now.plus(config.lease()));
    List<Message> carried =
        said.stream().skip(1).limit(together.many() - 1L).map(Worded::message).toList();
    carried.forEach(also -> also.claimWith(first));
    said.stream().limit(together.many()).forEach(Worded::noteTold);
    log.tell(first, phone);
    carried.forEach(log::tell);
    var goodFor = Duration.between(now, together.words().goodUntil());
    return new OutgoingText(first.id, first.claim, phone, text, goodFor);
  }
}
