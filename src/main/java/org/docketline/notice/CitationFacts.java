package org.docketline.notice;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.docketline.docket.Citation;
import org.docketline.docket.CitationNumber;
import org.docketline.docket.CountyConfig;
import org.docketline.docket.Court;
import org.docketline.docket.CourtDirectory;
import org.docketline.docket.Hearing;
import org.docketline.docket.HearingStatus;
import org.docketline.subscription.Subscription;
import org.docketline.wording.FilledText;
import org.docketline.wording.PlaceWords;
import org.docketline.wording.ServiceText;
import org.docketline.wording.TextFacts.DateFacts;
import org.docketline.wording.TextFacts.StandingFacts;
import org.docketline.wording.TextFacts.TicketFacts;

/** What we can truthfully say of a citation now, as any text about it says it. */
@Singleton
public final class CitationFacts {
  private final HearingWords words;
  private final CourtDirectory courts;
  private final CountyConfig county;
  private final NoticeSchedule schedule;
  private final Clock clock;

  CitationFacts(
      HearingWords words,
      CourtDirectory courts,
      CountyConfig county,
      NoticeSchedule schedule,
      Clock clock) {
    this.words = words;
    this.courts = courts;
    this.county = county;
    this.schedule = schedule;
    this.clock = clock;
  }

  /** How it stands. */
  public StandingFacts of(Subscription followed) {
    return of(citation(followed), hearings(followed));
  }

  private static Citation citation(Subscription followed) {
    return Citation.findById(followed.citationId);
  }

  private static List<Hearing> hearings(Subscription followed) {
    return Hearing.ofCitation(followed.citationId).stream()
        .filter(hearing -> !followed.declines(hearing.id))
        .toList();
  }

  private StandingFacts of(Citation citation, List<Hearing> hearings) {
    List<Hearing> ahead = ahead(hearings);
    Optional<Hearing> next = ahead.isEmpty() ? last(hearings) : Optional.of(ahead.get(0));
    return new StandingFacts(
        new TicketFacts(
            new CitationNumber(citation.number).lastFour(),
            next.map(words::phone).orElseGet(() -> phoneOf(citation))),
        sentence(citation, ahead, next),
        promise(citation, ahead),
        ahead.isEmpty() || citation.isClosed() ? ServiceText.ASK_NONE : ServiceText.ASK_AHEAD);
  }

  /** The same for each date ahead, or once where there is none. */
  public List<StandingFacts> ofEachDate(Subscription followed) {
    Citation citation = citation(followed);
    List<Hearing> hearings = hearings(followed);
    List<Hearing> ahead = ahead(hearings);
    StandingFacts facts = of(citation, hearings);
    return ahead.size() < 2 || citation.isClosed()
        ? List.of(facts)
        : ahead.stream().map(hearing -> ofDate(facts, hearing)).toList();
  }

  private StandingFacts ofDate(StandingFacts shared, Hearing hearing) {
    return new StandingFacts(
        shared.ticket(),
        ServiceText.FACTS_AHEAD.with(words.date(hearing)),
        shared.promise(),
        shared.ask());
  }

  /** What can be said of a number that no docket holds. */
  public TicketFacts ofUnfound(CitationNumber number) {
    return new TicketFacts(number.lastFour(), county.contact());
  }

  /** The next hearing of a followed citation, if it has one ahead. */
  public Optional<Hearing> next(Subscription followed) {
    return ahead(hearings(followed)).stream().findFirst();
  }

  /** The courts that it is to be heard in; without a date ahead, the one whose it is. */
  public List<Court> courts(Subscription followed) {
    List<Court> heard = ahead(hearings(followed)).stream().map(courts::of).distinct().toList();
    return heard.isEmpty() ? List.of(courts.of(citation(followed))) : heard;
  }

  private List<Hearing> ahead(List<Hearing> hearings) {
    return hearings.stream().filter(this::isAhead).toList();
  }

  // Today's hearing is ahead until the day is over in the court's zone: people are on their way.
  private boolean isAhead(Hearing hearing) {
    return hearing.status == HearingStatus.SCHEDULED && !isOver(hearing);
  }

  private boolean isOver(Hearing hearing) {
    Court court = courts.of(hearing);
    return hearing.date.isBefore(court.today(clock));
  }

  private static Optional<Hearing> last(List<Hearing> hearings) {
    return hearings.stream().reduce((earlier, later) -> later);
  }

  private FilledText sentence(Citation citation, List<Hearing> ahead, Optional<Hearing> next) {
    if (citation.isClosed()) {
      return ServiceText.FACTS_CLOSED;
    }
    return next.map(hearing -> sentence(hearing, ahead.size())).orElseGet(() -> dateless(citation));
  }

  // A county may know the court before the date.
  private FilledText dateless(Citation citation) {
    return courtOf(citation)
        .map(court -> ServiceText.FACTS_NONE_AT.with(PlaceWords.name(court)))
        .orElseGet(() -> ServiceText.FACTS_NONE);
  }

  private String phoneOf(Citation citation) {
    return courtOf(citation).map(words::phone).orElse(county.contact());
  }

  private Optional<Court> courtOf(Citation citation) {
    return Optional.ofNullable(citation.court).flatMap(courts::find);
  }

  private FilledText sentence(Hearing hearing, int ahead) {
    DateFacts date = words.date(hearing);
    if (ahead > 0) {
      return (ahead == 1 ? ServiceText.FACTS_AHEAD : ServiceText.FACTS_MORE).with(date);
    }
    return switch (hearing.status) {
      case SCHEDULED -> ServiceText.FACTS_PAST.with(date);
      case CANCELLED ->
          isOver(hearing) ? ServiceText.FACTS_NONE : ServiceText.FACTS_CANCELLED.with(date);
      case UNSEEN ->
          (isOver(hearing) ? ServiceText.FACTS_PAST : ServiceText.FACTS_UNSEEN).with(date);
    };
  }

  private FilledText promise(Citation citation, List<Hearing> ahead) {
    boolean reminders = !citation.isClosed() && ahead.stream().anyMatch(schedule::anyReminderAhead);
    return reminders ? ServiceText.PROMISE_REMINDERS : ServiceText.PROMISE_CHANGES;
  }
}
