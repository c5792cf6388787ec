package org.docketline.notice;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.docketline.docket.AskedTicket;
import org.docketline.docket.CitationNumber;
import org.docketline.docket.CountyConfig;
import org.docketline.docket.Court;
import org.docketline.docket.CurrentTickets;
import org.docketline.docket.Hearing;
import org.docketline.docket.HearingNow;
import org.docketline.docket.TicketNow;
import org.docketline.docket.ToldTickets;
import org.docketline.outbox.HearingAsTold;
import org.docketline.subscription.Subscription;
import org.docketline.wording.FilledText;
import org.docketline.wording.PlaceWords;
import org.docketline.wording.ServiceText;
import org.docketline.wording.TextFacts.DateFacts;
import org.docketline.wording.TextFacts.StandingFacts;
import org.docketline.wording.TextFacts.TicketFacts;
import org.docketline.wording.TextKey;
import org.docketline.wording.TextPart;

/** Makes the facts of any text about a citation from how its ticket stands now. */
@Singleton
public final class CitationFacts {
  private final CurrentTickets tickets;
  private final HearingWords words;
  private final CountyConfig county;
  private final NoticeSchedule schedule;

  CitationFacts(
      CurrentTickets tickets, HearingWords words, CountyConfig county, NoticeSchedule schedule) {
    this.tickets = tickets;
    this.words = words;
    this.county = county;
    this.schedule = schedule;
  }

  /** Of what somebody follows, what is to be told, as {@link ToldTickets} says. */
  public List<Subscription> toTell(List<Subscription> followed) {
    Map<Subscription, TicketNow> tickets =
        followed.stream().filter(Subscription::isActive).collect(toMap(one -> one, this::ticket));
    return ToldTickets.of(followed, tickets, Subscription::number);
  }

  /** How the ticket that somebody follows stands now, without what another list has of it too. */
  public TicketNow ticket(Subscription followed) {
    return tickets.of(
        followed.asked(), followed.inOtherLists().stream().map(Subscription::asked).toList());
  }

  /** The same of tickets that one person has found: those of them that are to be told. */
  public List<TicketNow> ofFound(List<AskedTicket> found) {
    List<TicketNow> all =
        found.stream().map(one -> tickets.of(one, one.inOtherLists(found))).toList();
    return ToldTickets.of(
        all, all.stream().collect(toMap(one -> one, one -> one)), one -> one.citation().number);
  }

  /** Whether a hearing is now as a text told it, however its place is spelled. */
  public boolean isAsTold(HearingAsTold told, Hearing now) {
    return isSame(told, HearingWords.told(now));
  }

  /** Whether both would be told alike, however their place is spelled. */
  boolean isSame(HearingAsTold one, HearingAsTold other) {
    return words.isSame(one, other);
  }

  /** The same as a text tells it. */
  public StandingFacts of(Subscription followed) {
    return of(ticket(followed));
  }

  /** The same of any ticket, whether or not somebody follows it. */
  public StandingFacts of(TicketNow ticket) {
    boolean expected = standing(ticket).isExpected();
    return new StandingFacts(
        new TicketFacts(county.endingOf(ticket.number()), words.phone(ticket.courtToCall())),
        sentence(ticket),
        promise(ticket),
        expected ? ServiceText.ASK_AHEAD : ServiceText.ASK_NONE);
  }

  /** The same for each date ahead, or once where there is none. */
  public List<StandingFacts> ofEachDate(Subscription followed) {
    return ofEachDate(ticket(followed));
  }

  /** The same of any ticket, in the order of {@link TicketNow#ahead}. */
  public List<StandingFacts> ofEachDate(TicketNow ticket) {
    StandingFacts facts = of(ticket);
    return ticket.ahead().size() < 2 || ticket.citation().isClosed()
        ? List.of(facts)
        : ticket.ahead().stream().map(hearing -> ofDate(facts, hearing)).toList();
  }

  /** Whether it is one of the dates that whoever follows the ticket is told to come to. */
  boolean isAhead(Subscription followed, Hearing hearing) {
    TicketNow ticket = ticket(followed);
    return !ticket.citation().isClosed() && date(ticket, hearing).isPresent();
  }

  /**
   * What of somebody's has a date, of a ticket and what other lists have of it; else the ticket.
   */
  Subscription withDate(Subscription followed) {
    return Stream.concat(Stream.of(followed), followed.inOtherLists().stream())
        .filter(one -> !ticket(one).ahead().isEmpty())
        .findFirst()
        .orElse(followed);
  }

  /** How a ticket stands as to this date, which may be null, or is not one of those ahead. */
  StandingFacts ofDate(Subscription followed, Hearing hearing) {
    TicketNow ticket = ticket(followed);
    StandingFacts facts = of(ticket);
    return ticket.citation().isClosed()
        ? facts
        : date(ticket, hearing).map(one -> ofDate(facts, one)).orElse(facts);
  }

  private static Optional<HearingNow> date(TicketNow ticket, Hearing hearing) {
    return ticket.ahead().stream()
        .filter(one -> hearing != null && one.hearing().id.equals(hearing.id))
        .findFirst();
  }

  private StandingFacts ofDate(StandingFacts shared, HearingNow hearing) {
    return new StandingFacts(
        shared.ticket(),
        dated(words.standing(hearing), 1).with(words.date(hearing)),
        shared.promise(),
        shared.ask());
  }

  /** How what somebody follows stands, in a line for each date, or in one where there is none. */
  public List<FilledText> lines(Subscription followed) {
    return statusLines(followed).stream().map(StatusLine::text).toList();
  }

  /** The same with what puts them in order. */
  public List<StatusLine> statusLines(Subscription followed) {
    if (followed.isWaiting()) {
      FilledText text = ServiceText.STATUS_WAITING.with(ofUnfound(followed.citationNumber()));
      return List.of(new StatusLine(followed, TicketStanding.NONE, Optional.empty(), text));
    }
    TicketNow ticket = ticket(followed);
    return ticket.ahead().size() < 2 || ticket.citation().isClosed()
        ? List.of(line(followed, standing(ticket), ticket.latest(), of(ticket)))
        : ticket.ahead().stream().map(date -> line(followed, ticket, date)).toList();
  }

  private StatusLine line(Subscription followed, TicketNow ticket, HearingNow date) {
    return line(followed, words.standing(date), Optional.of(date), ofDate(of(ticket), date));
  }

  private static StatusLine line(
      Subscription followed,
      TicketStanding standing,
      Optional<HearingNow> date,
      StandingFacts facts) {
    return new StatusLine(followed, standing, date, ServiceText.STATUS_LINE.with(facts));
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

  /** When its next hearing is, as a text says it; empty where none is ahead. */
  public Optional<TextPart> whenNext(Subscription followed) {
    TicketNow ticket = ticket(followed);
    return ticket.ahead().stream()
        .filter(hearing -> !ticket.citation().isClosed())
        .findFirst()
        .map(hearing -> words.date(hearing).hearing().when());
  }

  /** The day of it; what has none comes last. */
  public LocalDate nextDay(Subscription followed) {
    return next(followed).map(hearing -> hearing.date).orElse(LocalDate.MAX);
  }

  /** How the ticket that somebody follows stands now. */
  public TicketStanding standing(Subscription followed) {
    return standing(ticket(followed));
  }

  private TicketStanding standing(TicketNow ticket) {
    return ticket.citation().isClosed()
        ? TicketStanding.CLOSED
        : ticket.latest().map(words::standing).orElse(TicketStanding.NONE);
  }

  private FilledText sentence(TicketNow ticket) {
    TicketStanding standing = standing(ticket);
    return switch (standing) {
      case CLOSED -> ServiceText.FACTS_CLOSED;
      case NONE -> dateless(ticket.court());
      case AHEAD, TODAY, BEGUN, PAST, CANCELLED, UNSEEN, WITHDRAWN ->
          dated(standing, ticket.ahead().size()).with(words.date(ticket.latest().orElseThrow()));
    };
  }

  // A county may know the court before the date.
  private static FilledText dateless(Court court) {
    return court.isListed()
        ? ServiceText.FACTS_NONE_AT.with(PlaceWords.name(court))
        : ServiceText.FACTS_NONE;
  }

  private static TextKey<DateFacts> dated(TicketStanding standing, int ahead) {
    return switch (standing) {
      case AHEAD -> ahead > 1 ? ServiceText.FACTS_MORE : ServiceText.FACTS_AHEAD;
      case TODAY -> ServiceText.FACTS_TODAY;
      case BEGUN -> ServiceText.FACTS_BEGUN;
      case PAST -> ServiceText.FACTS_PAST;
      case CANCELLED -> ServiceText.FACTS_CANCELLED;
      case UNSEEN -> ServiceText.FACTS_UNSEEN;
      case WITHDRAWN -> ServiceText.FACTS_WITHDRAWN;
      case NONE, CLOSED -> throw new IllegalArgumentException(standing + " has no date");
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
