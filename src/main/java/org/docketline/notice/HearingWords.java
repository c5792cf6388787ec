package org.docketline.notice;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.docketline.docket.Court;
import org.docketline.docket.CourtDirectory;
import org.docketline.docket.Hearing;
import org.docketline.outbox.Was;

/** A hearing in words: when, where and whom to call. */
@Singleton
final class HearingWords {
  private final Wording wording;
  private final CourtDirectory courts;
  private final Clock clock;

  HearingWords(Wording wording, CourtDirectory courts, Clock clock) {
    this.wording = wording;
    this.courts = courts;
    this.clock = clock;
  }

  /** The placeholders that texts about this hearing may use. */
  Map<String, Object> of(Hearing hearing) {
    Court court = courts.of(hearing);
    Map<String, Object> words = new HashMap<>();
    words.put("when", when(hearing.date, hearing.time, court));
    words.put("court", court.name());
    words.put("place", place(court, hearing.room));
    words.put("phone", court.phone());
    words.put("in", in(hearing.date, court));
    return words;
  }

  /** How the resident knew it before. */
  String was(Was was, Hearing now) {
    return when(was.date(), was.time(), courts.of(now));
  }

  private String when(LocalDate date, LocalTime time, Court court) {
    String day = DateWords.day(date, court.today(clock));
    return time == null ? day + " " + wording.say("no-time") : day + " at " + DateWords.time(time);
  }

  private String place(Court court, String room) {
    return Stream.of(
            Optional.of(court.name()),
            Optional.of(court.address()).filter(address -> !address.isBlank()),
            Optional.ofNullable(room).map(number -> wording.say("room", Map.of("room", number))))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(", "));
  }

  private String in(LocalDate date, Court court) {
    long days = ChronoUnit.DAYS.between(court.today(clock), date);
    if (days < 2) {
      return wording.say(days == 1 ? "tomorrow" : "today");
    }
    return wording.say("in-days", Map.of("days", days));
  }
}
