package org.docketline.wording;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;

/** A hearing's day and time, seen from the court's today; the time may be null. */
public record MomentWords(LocalDate date, LocalTime time, LocalDate today) implements TextPart {
  private static final int HALF_A_DAY = 12;

  @Override
  public String say(LanguageTexts speech, TextBrevity brevity) {
    return speech.dates().day(date, today, brevity) + " " + at(speech, brevity);
  }

  private String at(LanguageTexts speech, TextBrevity brevity) {
    return time == null
        ? speech.say("no-time", Map.of(), brevity)
        : speech.say(isOne() ? "at-one" : "at", Map.of("time", speech.dates().time(time)), brevity);
  }

  // Spanish says "a la 1:30" and "a las 2:30".
  private boolean isOne() {
    return time.getHour() % HALF_A_DAY == 1;
  }
}
