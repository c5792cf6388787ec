package org.docketline.notice;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.docketline.docket.CitationNumber;
import org.docketline.docket.CountyConfig;
import org.docketline.docket.Court;
import org.docketline.docket.CurrentTickets;
import org.docketline.docket.Hearing;
import org.docketline.docket.HearingCopies;
import org.docketline.docket.HearingNow;
import org.docketline.docket.TicketNow;
import org.docketline.outbox.HearingAsTold;
import org.docketline.subscription.Subscription;
import org.docketline.wording.FilledText;
import org.docketline.wording.PlaceWords;
import org.docketline.wording.ServiceText;
import org.docketline.wording.TextFacts.DateFacts;
import org.docketline.wording.TextFacts.StandingFacts;
import org.docketline.wording.TextFacts.TicketFacts;

/** Makes the facts of any text about a citation from how its ticket stands now. */
@Singleton
public final class CitationFacts {
  private final CurrentTickets tickets;
  private final HearingWords words;
  private final CountyConfig county;
  private final NoticeSchedule schedule;
  private final TwinHearings twins;

  CitationFacts(
      CurrentTickets tickets,
      HearingWords words,
      CountyConfig county,
      NoticeSchedule schedule,
      TwinHearings twins) {
    this.twins = twins;
    this.tickets = tickets;
    this.words = words;
    this.county = county;
    this.schedule = schedule;
  }

  /**
   * Of what somebody follows, what is to be told: a number that has no date in one feed and one in
   * another is one ticket for the resident, and only its date counts. So does one of two dates that
   * are the same.
   */
  public List<Subscription> toTell(List<Subscription> followed) {
    Map<Subscription, TicketNow> tickets =
        followed.stream().filter(Subscription::isActive).collect(toMap(one -> one, this::ticket));
    Set<String> dated =
        tickets.entrySet().stream()
            .filter(one -> isDated(one.getValue()))
            .map(one -> one.getKey().number)
            .collect(toSet());
    return followed.stream()
        .filter(one -> isDated(tickets.get(one)) || !dated.contains(one.number))
        .filter(one -> !isEcho(one, tickets.get(one)))
        .toList();
  }

  private static boolean isDated(TicketNow ticket) {
    return ticket != null && !ticket.ahead().isEmpty();
  }

  // All that this list has of it another list has too.
  private static boolean isEcho(Subscription followed, TicketNow ticket) {
    return ticket != null
        && ticket.hearings().isEmpty()
        && !Hearing.ofCitation(followed.citationId).stream().allMatch(followed::declines);
  }

  /** How the ticket that somebody follows stands now, without what another list has of it too. */
  public TicketNow ticket(Subscription followed) {
    Optional<HearingCopies> lists = twins.of(followed);
    return tickets.of(
        followed.citationId,
        hearing ->
            followed.declines(hearing) || lists.filter(all -> all.isEcho(hearing)).isPresent());
  }

  /** Whether both would be told alike, however their place is spelled. */
  boolean isSame(HearingAsTold one, HearingAsTold other) {
    return words.isSame(one, other);
  }

  /** The same as a text tells it. */
  public StandingFacts of(Subscription followed) {
    return of(ticket(followed));
  }

  StandingFacts of(TicketNow ticket) {
    boolean expected = !ticket.ahead().isEmpty() && !ticket.citation().isClosed();
    return new StandingFacts(
        new TicketFacts(county.endingOf(ticket.number()), words.phone(ticket.courtToCall())),
        sentence(ticket),
        promise(ticket),
        expected ? ServiceText.ASK_AHEAD : ServiceText.ASK_NONE);
  }

  /** The same for each date ahead, or once where there is none. */
  public List<StandingFacts> ofEachDate(Subscription followed) {
    TicketNow ticket = ticket(followed);
    StandingFacts facts = of(ticket);
    return ticket.ahead().size() < 2 || ticket.citation().isClosed()
        ? List.of(facts)
        : ticket.ahead().stream().map(hearing -> ofDate(facts, hearing)).toList();
  }

  private StandingFacts ofDate(StandingFacts shared, HearingNow hearing) {
    return new StandingFacts(
        shared.ticket(),
        ServiceText.FACTS_AHEAD.with(words.date(hearing)),
        shared.promise(),
        shared.ask());
  }

  /** How a text names the ticket that somebody follows: as they know it, whatever the feed does. */
  String endingOf(Subscription followed) {
    return county.endingOf(followed.citationNumber());
  }

  /** What can be said of a number that no docket holds. */
  public TicketFacts ofUnfound(CitationNumber number) {
    return new TicketFacts(county.endingOf(number), county.contact());
  }

  /** The next hearing of a followed citation, if it has one ahead. */
  public Optional<Hearing> next(Subscription followed) {
    return ticket(followed).ahead().stream().findFirst().map(HearingNow::hearing);
  }

  private FilledText sentence(TicketNow ticket) {
    if (ticket.citation().isClosed()) {
      return ServiceText.FACTS_CLOSED;
    }
    return ticket
        .latest()
        .map(hearing -> sentence(hearing, ticket.ahead().size()))
        .orElseGet(() -> dateless(ticket.court()));
  }

  // A county may know the court before the date.
  private static FilledText dateless(Court court) {
    return court.isListed()
        ? ServiceText.FACTS_NONE_AT.with(PlaceWords.name(court))
        : ServiceText.FACTS_NONE;
  }

  private FilledText sentence(HearingNow hearing, int ahead) {
    DateFacts date = words.date(hearing);
    if (ahead > 0) {
      return (ahead == 1 ? ServiceText.FACTS_AHEAD : ServiceText.FACTS_MORE).with(date);
    }
    return switch (hearing.hearing().status) {
      case SCHEDULED -> ServiceText.FACTS_PAST.with(date);
      case CANCELLED ->
          hearing.isOver() ? ServiceText.FACTS_NONE : ServiceText.FACTS_CANCELLED.with(date);
      case WITHDRAWN ->
          hearing.isOver() ? ServiceText.FACTS_NONE : ServiceText.FACTS_WITHDRAWN.with(date);
      case UNSEEN ->
          (hearing.isOver() ? ServiceText.FACTS_PAST : ServiceText.FACTS_UNSEEN).with(date);
    };
  }

  private FilledText promise(TicketNow ticket) {
    boolean reminders = !ticket.citation().isClosed() && isReminderAhead(ticket);
    return reminders ? ServiceText.PROMISE_REMINDERS : ServiceText.PROMISE_CHANGES;
  }

  private boolean isReminderAhead(TicketNow ticket) {
    return ticket.ahead().stream().map(HearingNow::hearing).anyMatch(schedule::anyReminderAhead);
  }
}
