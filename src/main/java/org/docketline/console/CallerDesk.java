package org.docketline.console;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.Optional;
import org.docketline.docket.CaseName;
import org.docketline.docket.Citation;
import org.docketline.notice.CitationFacts;
import org.docketline.notice.ClerkTexts;
import org.docketline.outbox.SendingPauses;
import org.docketline.signin.ConsoleUser;
import org.docketline.sms.PhoneNumber;
import org.docketline.staff.AuditAct;
import org.docketline.subscription.AsleepNumbers;
import org.docketline.subscription.EndReason;
import org.docketline.subscription.Following;
import org.docketline.subscription.Language;
import org.docketline.subscription.Subscriber;
import org.docketline.subscription.Subscribers;
import org.docketline.subscription.Subscription;
import org.docketline.subscription.SubscriptionStatus;
import org.docketline.wording.Wording;

/**
 * Finds whoever calls, tells what is known of their texts, and does what they ask for. Each look
 * and each act is remembered with the clerk's name. No text is sent again by it; a stop is
 * confirmed by one.
 */
@Singleton
class CallerDesk {
  private final Subscribers subscribers;
  private final Following following;
  private final AsleepNumbers asleep;
  private final CitationFacts facts;
  private final CallerHistory history;
  private final Wording wording;
  private final ClerkTexts texts;
  private final SendingPauses pauses;
  private final SpokenTime time;
  private final ConsoleUser user;

  CallerDesk(
      Subscribers subscribers,
      Following following,
      AsleepNumbers asleep,
      CitationFacts facts,
      CallerHistory history,
      Wording wording,
      ClerkTexts texts,
      SendingPauses pauses,
      SpokenTime time,
      ConsoleUser user) {
    this.subscribers = subscribers;
    this.following = following;
    this.asleep = asleep;
    this.facts = facts;
    this.history = history;
    this.wording = wording;
    this.texts = texts;
    this.pauses = pauses;
    this.time = time;
    this.user = user;
  }

  /** Somebody who may be meant: the id of the row, and the end of the phone. */
  record Found(long id, String last4) {}

  /** A ticket that they follow, and how it stands, in the words of their texts. */
  record Ticket(long id, String number, List<String> standing) {}

  /** All that the page shows of somebody. */
  record Caller(
      long id,
      String last4,
      String state,
      boolean active,
      String language,
      List<Language> languages,
      List<Ticket> tickets,
      List<CallerHistory.Event> events) {}

  /** By a phone, or by the number of a ticket, of whoever follows it. */
  @Transactional
  public List<Found> find(String typed) {
    Optional<Subscriber> ofPhone = PhoneNumber.parse(typed).flatMap(subscribers::find);
    return ofPhone.isPresent()
        ? List.of(found(ofPhone.get()))
        : followers(typed).stream().distinct().map(this::found).toList();
  }

  private List<Subscriber> followers(String typed) {
    return Citation.named(CaseName.of(typed)).stream()
        .flatMap(
            citation ->
                Subscription.<Subscription>list(
                    "citationId = ?1 and status <> ?2", citation.id, SubscriptionStatus.ENDED)
                    .stream())
        .<Subscriber>map(one -> Subscriber.findById(one.subscriberId))
        .toList();
  }

  private Found found(Subscriber subscriber) {
    return new Found(subscriber.id, subscribers.phoneOf(subscriber).last4());
  }

  /** What is known of them; empty where the row is gone. */
  @Transactional
  public Optional<Caller> look(long id) {
    Optional<Subscriber> known = Subscriber.findByIdOptional(id);
    known.ifPresent(subscriber -> user.did(AuditAct.LOOKED_AT, about(id), null));
    return known.map(this::caller);
  }

  private static String about(long id) {
    return "subscriber " + id;
  }

  private Caller caller(Subscriber subscriber) {
    return new Caller(
        subscriber.id,
        subscribers.phoneOf(subscriber).last4(),
        state(subscriber),
        subscriber.isActive(),
        wording.to(subscriber).language().english(),
        wording.languages(),
        subscriber.followed().stream().map(this::ticket).toList(),
        history.of(subscriber));
  }

  private String state(Subscriber subscriber) {
    String since = time.of(subscriber.changedAt);
    if (subscriber.isUnreachable()) {
      return "Texts pause since %s: they could not reach the phone (%s)."
          .formatted(since, subscriber.reason);
    }
    return subscriber.hasStopped()
        ? "No texts since %s: %s.%s".formatted(since, subscriber.reason, kept(subscriber))
        : "Texts go to this phone.";
  }

  private String kept(Subscriber stopped) {
    List<Subscription> kept = asleep.of(stopped);
    return kept.isEmpty()
        ? ""
        : " Until %s START brings back what they had (%d)."
            .formatted(time.of(kept.get(0).asleepUntil), asleep.numbers(stopped).size());
  }

  private Ticket ticket(Subscription followed) {
    var words = wording.pages(Language.EN);
    return new Ticket(
        followed.id,
        followed.number(),
        followed.isWaiting()
            ? List.of(
                "Watched: no court has this number yet, until " + time.of(followed.watchUntil))
            : facts.ofEachDate(followed).stream().map(one -> words.text(one.facts())).toList());
  }

  // They may have had themselves erased while the page was open.
  private Subscriber locked(long id) {
    return Optional.ofNullable(subscribers.locked(id)).orElseThrow(NotFoundException::new);
  }

  /** Ends all texts to them; answers what was done. */
  @Transactional
  public String stop(long id, String why) {
    Subscriber subscriber = locked(id);
    if (subscriber.hasStopped()) {
      return "They had stopped already.";
    }
    boolean reached = subscriber.isActive();
    subscribers.stop(subscriber, EndReason.ASKED_TO_STOP);
    if (reached) {
      texts.confirmStop(subscriber);
    }
    user.did(AuditAct.STOPPED, about(id), why);
    return "All texts are stopped; their court date stays the same. " + confirmed(reached);
  }

  private String confirmed(boolean reached) {
    if (!reached) {
      return "Tell them: no text confirms it, since texts do not reach this phone.";
    }
    return pauses.current().isPresent()
        ? "Tell them: sending is paused, so that a text may not confirm it."
        : "One text confirms it, within five minutes or not at all: tell them too.";
  }

  /** Ends the following of one ticket. */
  @Transactional
  public String leave(long id, long subscription, String why) {
    Subscriber subscriber = locked(id);
    Optional<Subscription> followed =
        Subscription.<Subscription>findByIdOptional(subscription)
            .filter(one -> one.subscriberId == id && one.status != SubscriptionStatus.ENDED);
    followed.ifPresent(one -> leave(subscriber, one, why));
    return followed.isPresent()
        ? "They get no more texts about that ticket. " + confirmed(subscriber.isActive())
        : "They did not follow that ticket any more.";
  }

  private void leave(Subscriber subscriber, Subscription left, String why) {
    following.end(left, EndReason.LEFT);
    if (subscriber.isActive()) {
      texts.confirmLeaving(subscriber, left);
    }
    user.did(AuditAct.LEFT_TICKET, about(subscriber.id), why);
  }

  /** Lets texts go to them again, as they said on the telephone. */
  @Transactional
  public String start(long id, String why) {
    Subscriber subscriber = locked(id);
    if (subscriber.isActive()) {
      return "Texts go to this phone already.";
    }
    boolean woken = !asleep.start(subscriber, number -> List.of()).isEmpty();
    user.did(AuditAct.STARTED, about(id), why);
    return "Texts may go to this phone again"
        + (woken ? ", about the tickets below: tell them how those stand." : ".")
        + " If it had texted STOP, its carrier lets none through until it texts START.";
  }

  /** Lets their texts be in this language. */
  @Transactional
  public String speak(long id, Language language, String why) {
    locked(id).language = language;
    user.did(AuditAct.CHANGED_LANGUAGE, about(id), why);
    return "Their texts are in " + language.english() + " from now on.";
  }
}
