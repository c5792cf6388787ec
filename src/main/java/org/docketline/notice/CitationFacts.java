package org.docketline.notice;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.docketline.docket.Citation;
import org.docketline.docket.CitationNumber;
import org.docketline.docket.CountyConfig;
import org.docketline.docket.Court;
import org.docketline.docket.CourtDirectory;
import org.docketline.docket.Hearing;
import org.docketline.docket.HearingStatus;
import org.docketline.subscription.Subscription;
import org.docketline.wording.TextPart;

/** What we can truthfully say of a citation now, as the placeholders of any text about it. */
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

  /** Placeholders {@code last4}, {@code facts}, {@code promise}, {@code ask}, {@code phone}. */
  public Map<String, Object> of(Subscription followed) {
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

  private Map<String, Object> of(Citation citation, List<Hearing> hearings) {
    List<Hearing> ahead = ahead(hearings);
    Optional<Hearing> next = ahead.isEmpty() ? last(hearings) : Optional.of(ahead.get(0));
    Map<String, Object> facts = new HashMap<>();
    facts.put("last4", new CitationNumber(citation.number).lastFour());
    facts.put("phone", next.map(words::phone).orElseGet(() -> phoneOf(citation)));
    facts.put("facts", sentence(citation, ahead, next));
    facts.put("promise", promise(citation, ahead));
    facts.put(
        "ask", TextPart.of(ahead.isEmpty() || citation.isClosed() ? "ask-none" : "ask-ahead"));
    return facts;
  }

  /** The same for each date ahead, or once where there is none. */
  public List<Map<String, Object>> ofEachDate(Subscription followed) {
    Citation citation = citation(followed);
    List<Hearing> hearings = hearings(followed);
    List<Hearing> ahead = ahead(hearings);
    Map<String, Object> facts = of(citation, hearings);
    return ahead.size() < 2 || citation.isClosed()
        ? List.of(facts)
        : ahead.stream().map(hearing -> ofDate(facts, hearing)).toList();
  }

  private Map<String, Object> ofDate(Map<String, Object> shared, Hearing hearing) {
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

  private TextPart sentence(Citation citation, List<Hearing> ahead, Optional<Hearing> next) {
    if (citation.isClosed()) {
      return TextPart.of("facts-closed");
    }
    return next.map(hearing -> TextPart.of(key(hearing, ahead.size()), words.of(hearing)))
        .orElseGet(() -> dateless(citation));
  }

  // A county may know the court before the date.
  private TextPart dateless(Citation citation) {
    return courtOf(citation)
        .map(court -> TextPart.of("facts-none-at", Map.of("court", words.name(court))))
        .orElseGet(() -> TextPart.of("facts-none"));
  }

  private String phoneOf(Citation citation) {
    return courtOf(citation).map(words::phone).orElse(county.contact());
  }

  private Optional<Court> courtOf(Citation citation) {
    return Optional.ofNullable(citation.court).flatMap(courts::find);
  }

  private String key(Hearing hearing, int ahead) {
    if (ahead > 0) {
      return ahead == 1 ? "facts-ahead" : "facts-more";
    }
    return switch (hearing.status) {
      case SCHEDULED -> "facts-past";
      case CANCELLED -> isOver(hearing) ? "facts-none" : "facts-cancelled";
      case UNSEEN -> isOver(hearing) ? "facts-past" : "facts-unseen";
    };
  }

  private TextPart promise(Citation citation, List<Hearing> ahead) {
    boolean reminders = !citation.isClosed() && ahead.stream().anyMatch(schedule::anyReminderAhead);
    return TextPart.of(reminders ? "promise-reminders" : "promise-changes");
  }
}
