package org.docketline.understanding;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.docketline.subscription.Language;

/** The days of the week as our languages name them, without accents. Pure. */
final class WeekdayWords {
  /** In Vietnamese, Monday is the second day, and Tuesday the third: those are places in a list. */
  private static final Set<Language> NAMED = EnumSet.complementOf(EnumSet.of(Language.VI));

  private static final Map<String, DayOfWeek> NAMES =
      Arrays.stream(DayOfWeek.values())
          .flatMap(day -> names(day).map(name -> Map.entry(name, day)))
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));

  private WeekdayWords() {}

  private static Stream<String> names(DayOfWeek day) {
    return Stream.concat(
            NAMED.stream().map(language -> day.getDisplayName(TextStyle.FULL, language.locale())),
            Stream.of(day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH)))
        .map(name -> TextToken.fold(name.toLowerCase(Locale.ROOT)));
  }

  /** The day that this word names. */
  static Optional<DayOfWeek> of(String word) {
    return Optional.ofNullable(NAMES.get(word));
  }
}
