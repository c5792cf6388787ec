package org.docketline.wording;

import java.time.LocalDate;
import java.time.LocalTime;
import org.docketline.docket.DaySession;

/**
 * The words of a hearing's day and time, seen from the court's today; of time and session one may
 * be given, or neither. What is unsure is said with a word of warning.
 */
public record MomentWords(
    LocalDate date, LocalTime time, DaySession session, boolean unsure, LocalDate today)
    implements TextPart {
  private static final int HALF_A_DAY = 12;

  /** A moment as it was told: what was told then is beyond doubt. */
  public MomentWords(LocalDate date, LocalTime time, LocalDate today) {
    this(date, time, null, false, today);
  }

  @Override
  public String words(LanguageTexts texts, TextBrevity brevity) {
    String moment =
        texts.dates().day(date, today, brevity) + " " + texts.words(timeOfDay(texts), brevity);
    return unsure ? moment + " " + texts.words(ServiceText.UNSURE, brevity) : moment;
  }

  private FilledText timeOfDay(LanguageTexts texts) {
    if (time != null) {
      return (isOne() ? ServiceText.AT_ONE : ServiceText.AT).with(texts.dates().time(time));
    }
    return session == null ? ServiceText.NO_TIME : of(session);
  }

  private static FilledText of(DaySession session) {
    return switch (session) {
      case MORNING -> ServiceText.MORNING;
      case AFTERNOON -> ServiceText.AFTERNOON;
    };
  }

  // Spanish says "a la 1:30" and "a las 2:30".
  private boolean isOne() {
    return time.getHour() % HALF_A_DAY == 1;
  }
}
