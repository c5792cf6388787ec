package org.docketline.resident;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.docketline.docket.CourtDirectory;
import org.docketline.docket.Hearing;
import org.docketline.docket.HearingStatus;
import org.docketline.keys.KeyUse;
import org.docketline.keys.Keyring;
import org.docketline.notice.CitationFacts;
import org.docketline.outbox.Message;

/** What a text said of a hearing, until the day after it, in its court's calendar. */
@Singleton
final class TextedHearing {
  private static final Set<String> SAY_SO = Set.of("cancelled", "withdrawn", "unseen");

  private final Keyring keys;
  private final CourtDirectory courts;
  private final CitationFacts facts;
  private final Clock clock;

  TextedHearing(Keyring keys, CourtDirectory courts, CitationFacts facts, Clock clock) {
    this.keys = keys;
    this.courts = courts;
    this.facts = facts;
    this.clock = clock;
  }

  /** The words, the day they were sent on, and whether the hearing is otherwise by now. */
  public record Said(String words, LocalDate day, boolean changed) {}

  /** Empty where it is over, or where the text never went out or is gone. */
  Optional<Said> read(Message message) {
    Hearing hearing = message.hearingId == null ? null : Hearing.findById(message.hearingId);
    return message.text == null || hearing == null || isOver(message, hearing)
        ? Optional.empty()
        : Optional.of(said(message, hearing));
  }

  // A text of several hearings is good until the last of them.
  private boolean isOver(Message message, Hearing hearing) {
    LocalDate today = courts.of(hearing).today(clock);
    return Stream.concat(Stream.of(message), message.carried().stream())
        .map(row -> row.told)
        .filter(told -> told != null && told.date() != null)
        .allMatch(told -> today.isAfter(told.date().plusDays(1)));
  }

  private Said said(Message message, Hearing hearing) {
    return new Said(
        keys.open(message.text, KeyUse.MESSAGE_TEXT),
        message.claimedAt.atZone(courts.of(hearing).zone()).toLocalDate(),
        !facts.isAsTold(message.told, hearing) || isCalledOff(message, hearing));
  }

  private static boolean isCalledOff(Message message, Hearing now) {
    return now.status != HearingStatus.SCHEDULED && !SAY_SO.contains(message.notice);
  }
}
