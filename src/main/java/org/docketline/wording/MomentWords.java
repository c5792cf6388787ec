package org.docketline.wording;

import java.time.LocalDate;
import java.time.LocalTime;

/** The words of a hearing's day and time, seen from the court's today; the time may be null. */
public record MomentWords(LocalDate date, LocalTime time, LocalDate today) implements TextPart {
  private static final int HALF_A_DAY = 12;

  @Override
  public String words(LanguageTexts texts, TextBrevity brevity) {
    return texts.dates().day(date, today, brevity) + " " + at(texts, brevity);
  }

  private String at(LanguageTexts texts, TextBrevity brevity) {
    return texts.words(time == null ? ServiceText.NO_TIME : at(texts.dates().time(time)), brevity);
  }

  private FilledText at(String words) {
    return (isOne() ? ServiceText.AT_ONE : ServiceText.AT).with(words);
  }

  // Spanish says "a la 1:30" and "a las 2:30".
  private boolean isOne() {
    return time.getHour() % HALF_A_DAY == 1;
  }
}
