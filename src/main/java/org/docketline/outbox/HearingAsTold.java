package org.docketline.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.time.LocalTime;

/** The hearing as the resident last knew it; all null where there is no before. */
@Embeddable
public record HearingAsTold(
    @Column(name = "was_date") LocalDate date,
    @Column(name = "was_time") LocalTime time,
    @Column(name = "was_court") String court,
    @Column(name = "was_room") String room) {
  public static final HearingAsTold NOTHING = new HearingAsTold(null, null, null, null);
}
