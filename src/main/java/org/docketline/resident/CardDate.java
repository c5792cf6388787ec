package org.docketline.resident;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.docketline.docket.Court;
import org.docketline.docket.Hearing;
import org.docketline.docket.HearingNow;
import org.docketline.docket.RoomName;
import org.docketline.wording.PageWords;
import org.docketline.wording.TextPart;

/**
 * A date of a ticket, and the sentence that a text would say of it. The token names it and nothing
 * else, whatever other dates come and go; {@code home} is the county's zone.
 */
public record CardDate(HearingNow now, TextPart sentence, String token, ZoneId home) {
  public Court court() {
    return now.court();
  }

  public String day(PageWords w) {
    return w.date(hearing().date);
  }

  public String time(PageWords w) {
    if (hearing().time != null) {
      return zoned(w).orElseGet(() -> w.time(hearing().time));
    }
    return w.say(
        hearing().session == null
            ? "ticket.no-time"
            : switch (hearing().session) {
              case MORNING -> "ticket.morning";
              case AFTERNOON -> "ticket.afternoon";
            });
  }

  /** The time with the name of its zone, where the clock is not the county's at that moment. */
  Optional<String> zoned(PageWords w) {
    return Optional.ofNullable(hearing().time)
        .filter(time -> isElsewhere(hearing().date.atTime(time)))
        .map(time -> w.time(time) + " " + w.zone(court().zone()));
  }

  private boolean isElsewhere(LocalDateTime local) {
    var there = local.atZone(court().zone());
    return !there.withZoneSameInstant(home).getOffset().equals(there.getOffset());
  }

  /** Null where none is told. */
  public String room() {
    return RoomName.isSayable(hearing().room) ? hearing().room : null;
  }

  /** Whether nobody vouches for it any more: whoever goes by it should ask the court. */
  public boolean isUnsure() {
    return now.isAhead() && !hearing().isVouchedFor();
  }

  public Hearing hearing() {
    return now.hearing();
  }
}
