package org.docketline.resident;

import org.docketline.docket.Court;
import org.docketline.docket.Hearing;
import org.docketline.docket.HearingNow;
import org.docketline.wording.PageWords;
import org.docketline.wording.TextPart;

/** A date of a ticket, and the sentence that a text would say of it. */
public record CardDate(HearingNow now, TextPart sentence) {
  public Court court() {
    return now.court();
  }

  public String day(PageWords w) {
    return w.date(hearing().date);
  }

  public String time(PageWords w) {
    if (hearing().time != null) {
      return w.time(hearing().time);
    }
    return w.say(
        hearing().session == null
            ? "ticket.no-time"
            : switch (hearing().session) {
              case MORNING -> "ticket.morning";
              case AFTERNOON -> "ticket.afternoon";
            });
  }

  /** Null where none is told. */
  public String room() {
    return hearing().room;
  }

  /** Whether nobody vouches for it any more: whoever goes by it should ask the court. */
  public boolean isUnsure() {
    return now.isAhead() && !hearing().isVouchedFor();
  }

  public Hearing hearing() {
    return now.hearing();
  }
}
