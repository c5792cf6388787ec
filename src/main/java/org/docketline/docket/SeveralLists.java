package org.docketline.docket;

import static java.util.stream.Collectors.toSet;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Reads how several of the county's lists have the hearings of one case. */
@Singleton
public final class SeveralLists {
  private final CourtDirectory courts;

  SeveralLists(CourtDirectory courts) {
    this.courts = courts;
  }

  /** Of these tickets, without the hearings that are another's. */
  public HearingCopies of(List<AskedTicket> tickets) {
    List<HearingCopy> copies = new ArrayList<>();
    for (AskedTicket ticket : tickets) {
      Citation citation = ticket.citation();
      List<DocketChange> changes = DocketChange.list("citationId", citation.id);
      citation.hearings().stream()
          .filter(ticket.isAnothers().negate())
          .map(hearing -> copy(citation, hearing, changes))
          .forEach(copies::add);
    }
    return new HearingCopies(copies);
  }

  private HearingCopy copy(Citation citation, Hearing hearing, List<DocketChange> ofCitation) {
    List<DocketChange> changes =
        ofCitation.stream().filter(change -> concerns(change, hearing)).toList();
    Set<LocalDate> left =
        changes.stream()
            .map(change -> change.wasDate)
            .filter(Objects::nonNull)
            .filter(day -> !day.equals(hearing.date))
            .collect(toSet());
    long last = changes.stream().mapToLong(change -> change.id).max().orElse(0);
    return new HearingCopy(citation, hearing, place(hearing), last, left);
  }

  private static boolean concerns(DocketChange change, Hearing hearing) {
    return change.hearingId == null
        ? change.kind == ChangeKind.CLOSED
        : change.hearingId.equals(hearing.id);
  }

  private String place(Hearing hearing) {
    Court court = courts.of(hearing);
    if (court.isListed()) {
      return court.code();
    }
    return hearing.court == null ? "" : PlaceForm.of(hearing.court);
  }
}
