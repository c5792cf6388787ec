package org.docketline.inbound;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.docketline.docket.CitationNumber;
import org.docketline.docket.CountyConfig;
import org.docketline.docket.Court;
import org.docketline.docket.CourtDirectory;
import org.docketline.docket.Hearing;
import org.docketline.docket.TicketNow;
import org.docketline.notice.CitationFacts;
import org.docketline.notice.CourtAnswer;
import org.docketline.subscription.EndReason;
import org.docketline.subscription.Following;
import org.docketline.subscription.Subscriber;
import org.docketline.subscription.Subscription;
import org.docketline.understanding.NamedOption;
import org.docketline.wording.ServiceText;
import org.docketline.wording.Wording;

/**
 * Asks in which court a ticket is, where several courts have its number. Until the subscriber
 * answers, all of them are followed: a date too many does little harm, and a date too few is a
 * missed court.
 */
@Singleton
final class CourtDesk {
  /** More courts than these do not fit in a text. */
  private static final int MOST = 4;

  private final Following following;
  private final CitationFacts facts;
  private final CourtAnswer answers;
  private final CourtDirectory courts;
  private final Wording wording;
  private final CountyConfig county;
  private final Clock clock;

  CourtDesk(
      Following following,
      CitationFacts facts,
      CourtAnswer answers,
      CourtDirectory courts,
      Wording wording,
      CountyConfig county,
      Clock clock) {
    this.following = following;
    this.facts = facts;
    this.answers = answers;
    this.courts = courts;
    this.wording = wording;
    this.county = county;
    this.clock = clock;
  }

  /** The question about this number; empty where only one court has it. */
  Optional<String> question(Subscriber subscriber, CitationNumber number) {
    Map<String, Court> several = courtsOf(Subscription.of(subscriber, number));
    if (several.size() < 2) {
      return Optional.empty();
    }
    List<String> keys = several.keySet().stream().limit(MOST).toList();
    PendingChoice.ask(subscriber, PendingChoice.Kind.COURT, number.value(), keys, clock.instant());
    return Optional.of(
        wording
            .to(subscriber)
            .say(
                ServiceText.CHOOSE_COURT.with(
                    answers.choices(keys.stream().map(several::get).toList()))));
  }

  /** The same question once more; empty where it has become pointless. */
  List<String> again(Subscriber subscriber, PendingChoice asked) {
    return question(subscriber, asked.number()).stream().toList();
  }

  /** What to do where the ticket is in none of them. */
  List<String> none(Subscriber subscriber, PendingChoice asked) {
    String ending = county.endingOf(asked.number());
    return List.of(wording.to(subscriber).say(ServiceText.NONE_OF_COURTS.with(ending)));
  }

  /** The courts of a question, by what a text may mean them. */
  List<NamedOption> options(Subscriber subscriber, PendingChoice asked) {
    List<TicketNow> tickets =
        Subscription.of(subscriber, asked.number()).stream()
            .filter(Subscription::isActive)
            .map(facts::ticket)
            .toList();
    return asked.options.stream().map(key -> OptionNames.court(key, tickets)).toList();
  }

  private Map<String, Court> courtsOf(List<Subscription> followed) {
    Map<String, Court> found = new LinkedHashMap<>();
    followed.stream()
        .filter(Subscription::isActive)
        .flatMap(one -> facts.ticket(one).courts().stream())
        .forEach(court -> found.putIfAbsent(court.key(), court));
    return found;
  }

  /** Stops following this number in other courts than these; gives what is still followed. */
  List<Subscription> keep(Subscriber subscriber, CitationNumber number, List<String> kept) {
    List<Subscription> followed =
        Subscription.of(subscriber, number).stream().filter(Subscription::isActive).toList();
    followed.forEach(one -> keep(one, kept));
    return followed.stream().filter(Subscription::isActive).toList();
  }

  private void keep(Subscription followed, List<String> kept) {
    if (facts.ticket(followed).courts().stream().noneMatch(court -> kept.contains(court.key()))) {
      following.end(followed, EndReason.ANOTHER_COURT);
      return;
    }
    followed.decline(
        Hearing.ofCitation(followed.citationId).stream()
            .filter(hearing -> !kept.contains(courts.of(hearing).key()))
            .map(hearing -> hearing.id)
            .toList());
  }
}
