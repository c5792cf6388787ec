package org.docketline.notice;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.docketline.docket.CitationNumber;
import org.docketline.docket.CountyConfig;
import org.docketline.docket.Court;
import org.docketline.docket.CurrentTickets;
import org.docketline.docket.Hearing;
import org.docketline.docket.HearingNow;
import org.docketline.docket.TicketNow;
import org.docketline.subscription.Subscription;
import org.docketline.wording.TextPart;

/** Makes the placeholders of any text about a citation from how its ticket stands now. */
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

  /** How the ticket that somebody follows stands now. */
  public TicketNow ticket(Subscription followed) {
    return tickets.of(followed.citationId, followed.declined);
  }

  /** Placeholders {@code last4}, {@code facts}, {@code promise}, {@code ask}, {@code phone}. */
  public Map<String, Object> of(Subscription followed) {
    return of(ticket(followed));
  }

  Map<String, Object> of(TicketNow ticket) {
    boolean expected = !ticket.ahead().isEmpty() && !ticket.citation().isClosed();
    Map<String, Object> facts = new HashMap<>();
    facts.put("last4", ticket.number().lastFour());
    facts.put("phone", words.phone(ticket.courtToCall()));
    facts.put("facts", sentence(ticket));
    facts.put("promise", promise(ticket));
    facts.put("ask", TextPart.of(expected ? "ask-ahead" : "ask-none"));
    return facts;
  }

  /** The same placeholders once for each date ahead, or once where there is none. */
  public List<Map<String, Object>> ofEachDate(Subscription followed) {
    TicketNow ticket = ticket(followed);
    Map<String, Object> facts = of(ticket);
    return ticket.ahead().size() < 2 || ticket.citation().isClosed()
        ? List.of(facts)
        : ticket.ahead().stream().map(hearing -> ofDate(facts, hearing)).toList();
  }

  private Map<String, Object> ofDate(Map<String, Object> shared, HearingNow hearing) {
    Map<String, Object> facts = new HashMap<>(shared);
    facts.put("facts", TextPart.of("facts-ahead", words.of(hearing)));
    return facts;
  }

  /** The placeholders for a number that no docket holds. */
  public Map<String, Object> ofUnfound(CitationNumber number) {
    return Map.of("last4", number.lastFour(), "phone", county.contact());
  }

  /** The next hearing of a followed citation, if it has one ahead. */
  public Optional<Hearing> next(Subscription followed) {
    return ticket(followed).ahead().stream().findFirst().map(HearingNow::hearing);
  }

  private TextPart sentence(TicketNow ticket) {
    if (ticket.citation().isClosed()) {
      return TextPart.of("facts-closed");
    }
    return ticket
        .latest()
        .map(hearing -> TextPart.of(key(hearing, ticket.ahead().size()), words.of(hearing)))
        .orElseGet(() -> dateless(ticket.court()));
  }

  // A county may know the court before the date.
  private TextPart dateless(Court court) {
    return court.isListed()
        ? TextPart.of("facts-none-at", Map.of("court", words.name(court)))
        : TextPart.of("facts-none");
  }

  private static String key(HearingNow hearing, int ahead) {
    if (ahead > 0) {
      return ahead == 1 ? "facts-ahead" : "facts-more";
    }
    return switch (hearing.hearing().status) {
      case SCHEDULED -> "facts-past";
      case CANCELLED -> hearing.isOver() ? "facts-none" : "facts-cancelled";
      case UNSEEN -> hearing.isOver() ? "facts-past" : "facts-unseen";
    };
  }

  private TextPart promise(TicketNow ticket) {
    boolean reminders = !ticket.citation().isClosed() && isReminderAhead(ticket);
    return TextPart.of(reminders ? "promise-reminders" : "promise-changes");
  }

  private boolean isReminderAhead(TicketNow ticket) {
    return ticket.ahead().stream().map(HearingNow::hearing).anyMatch(schedule::anyReminderAhead);
  }
}
