package org.docketline.notice;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import org.docketline.docket.CountyConfig;
import org.docketline.docket.Court;
import org.docketline.docket.CourtDirectory;
import org.docketline.docket.Hearing;
import org.docketline.docket.HearingNow;
import org.docketline.outbox.HearingAsTold;
import org.docketline.wording.CourtSentence;
import org.docketline.wording.MomentWords;
import org.docketline.wording.PlaceWords;
import org.docketline.wording.TextBrevity;
import org.docketline.wording.TextPart;
import org.docketline.wording.Wording;

/** A hearing in words: when, where and whom to call. */
@Singleton
final class HearingWords {
  private final CourtDirectory courts;
  private final CountyConfig county;
  private final Clock clock;

  HearingWords(CourtDirectory courts, CountyConfig county, Clock clock) {
    this.courts = courts;
    this.county = county;
    this.clock = clock;
  }

  /** The placeholders that texts about this hearing may use. */
  Map<String, Object> of(HearingNow hearing) {
    Map<String, Object> words = new HashMap<>();
    words.put("when", when(hearing.hearing().date, hearing.hearing().time, hearing));
    words.put("court", name(hearing.court()));
    words.put("place", new PlaceWords(hearing.court(), hearing.hearing().room));
    words.put("phone", phone(hearing.court()));
    words.put("in", in(hearing.daysLeft()));
    return words;
  }

  /** The same placeholders, of the hearing at this moment. */
  Map<String, Object> of(Hearing hearing) {
    return of(now(hearing));
  }

  private HearingNow now(Hearing hearing) {
    return HearingNow.of(hearing, courts, clock);
  }

  /** The court's own sentences that a reminder may add. */
  Map<String, Object> statements(Hearing hearing) {
    Court court = courts.of(hearing);
    return Map.of(
        "consequence", new CourtSentence(court.consequence(), TextBrevity.CUT),
        "note", new CourtSentence(court.notes(), TextBrevity.FULL));
  }

  /** The date and time that the subscriber knew before. */
  TextPart was(HearingAsTold was, Hearing hearing) {
    return when(was.date(), was.time(), now(hearing));
  }

  TextPart name(Court court) {
    return (speech, brevity) -> PlaceWords.name(court, speech, brevity);
  }

  /** Whom to call. A telephone number is never cut, so one that is too long is not used. */
  String phone(Court court) {
    String phone = court.phone();
    return phone.length() <= Wording.LONGEST_PHONE ? phone : county.contact();
  }

  /** Whole days in its court's calendar. */
  long daysLeft(Hearing hearing) {
    return now(hearing).daysLeft();
  }

  private static TextPart when(LocalDate date, LocalTime time, HearingNow heard) {
    return new MomentWords(date, time, heard.today());
  }

  private static TextPart in(long days) {
    if (days < 2) {
      return TextPart.of(days == 1 ? "tomorrow" : "today");
    }
    return TextPart.of("in-days", Map.of("days", days));
  }
}
