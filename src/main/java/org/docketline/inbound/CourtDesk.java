package org.docketline.inbound;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.docketline.docket.CitationNumber;
import org.docketline.docket.Court;
import org.docketline.docket.CourtDirectory;
import org.docketline.docket.Hearing;
import org.docketline.notice.CitationFacts;
import org.docketline.notice.CourtAnswer;
import org.docketline.subscription.Subscriber;
import org.docketline.subscription.Subscription;
import org.docketline.wording.ServiceText;
import org.docketline.wording.Wording;

/**
 * Asks whose ticket it is where several courts have the number. Until that is answered all are
 * followed: a date too many is worded as it is, a date too few is a missed court.
 */
@Singleton
final class CourtDesk {
  /** More do not fit in a text. */
  private static final int MOST = 4;

  private final CitationFacts facts;
  private final CourtAnswer answers;
  private final CourtDirectory courts;
  private final Wording wording;
  private final Clock clock;

  CourtDesk(
      CitationFacts facts,
      CourtAnswer answers,
      CourtDirectory courts,
      Wording wording,
      Clock clock) {
    this.facts = facts;
    this.answers = answers;
    this.courts = courts;
    this.wording = wording;
    this.clock = clock;
  }

  /** The question, where there is one to ask of this number. */
  Optional<String> question(Subscriber subscriber, CitationNumber number) {
    Map<String, Court> several = courtsOf(Subscription.of(subscriber, number));
    if (several.size() < 2) {
      return Optional.empty();
    }
    List<String> keys = several.keySet().stream().limit(MOST).toList();
    PendingChoice.ask(subscriber, PendingChoice.Kind.COURT, number.value(), keys, clock.instant());
    List<Court> asked = keys.stream().map(several::get).toList();
    return Optional.of(
        wording.to(subscriber).say(ServiceText.CHOOSE_COURT.with(answers.choices(asked))));
  }

  private Map<String, Court> courtsOf(List<Subscription> followed) {
    Map<String, Court> found = new LinkedHashMap<>();
    followed.stream()
        .filter(Subscription::isActive)
        .flatMap(one -> facts.courts(one).stream())
        .forEach(court -> found.putIfAbsent(court.key(), court));
    return found;
  }

  /** Leaves what this number means elsewhere than in these courts; answers with what is kept. */
  List<Subscription> keep(Subscriber subscriber, CitationNumber number, List<String> kept) {
    List<Subscription> followed =
        Subscription.of(subscriber, number).stream().filter(Subscription::isActive).toList();
    followed.forEach(one -> keep(one, kept));
    return followed.stream().filter(Subscription::isActive).toList();
  }

  private void keep(Subscription followed, List<String> kept) {
    if (facts.courts(followed).stream().noneMatch(court -> kept.contains(court.key()))) {
      followed.end("another court's", clock.instant());
      return;
    }
    followed.decline(
        Hearing.ofCitation(followed.citationId).stream()
            .filter(hearing -> !kept.contains(courts.of(hearing).key()))
            .map(hearing -> hearing.id)
            .toList());
  }
}
