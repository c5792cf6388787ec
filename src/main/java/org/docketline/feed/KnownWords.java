package org.docketline.feed;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.docketline.feed.FeedConfig.StatusWord;

/** Words for a status that mean the same in every county, by their letters and digits alone. */
final class KnownWords {
  private static final Map<StatusWord, String> LISTED = new EnumMap<>(StatusWord.class);
  private static final Map<String, StatusWord> WORDS = new HashMap<>();

  static {
    LISTED.put(
        StatusWord.CANCELLED,
        "canceled,cancelled,cancel,cancelation,cancellation,vacated,vacate,off calendar,"
            + "taken off calendar,removed from calendar,stricken,struck,stricken from calendar");
    LISTED.put(
        StatusWord.CLOSED,
        "dismissed,dismiss,dismissal,nolle prosequi,nolle prossed,nolle pros,nolle prosse,nolle,"
            + "nol pros,disposed,closed,case closed,paid,paid in full,satisfied,completed,"
            + "adjudicated,acquitted,not guilty");
    LISTED.put(StatusWord.CONTINUED, "continued,continuance,reset,rescheduled,postponed,adjourned");
    LISTED.put(
        StatusWord.OPEN,
        "open,active,pending,filed,set,scheduled,set for hearing,calendared,confirmed,"
            + "on calendar,reopened,new,issued");
    LISTED.put(
        StatusWord.MISSED, "fta,failed to appear,failure to appear,did not appear,missed,no show");
    LISTED.put(
        StatusWord.WARRANT, "warrant,warrant issued,bench warrant,bench warrant issued,capias");
    LISTED.forEach(
        (meaning, words) -> {
          for (String word : words.split(",", -1)) {
            WORDS.put(plain(word), meaning);
          }
        });
  }

  private KnownWords() {}

  /** What a word means, or null. */
  static StatusWord of(String written) {
    return WORDS.get(plain(written));
  }

  /** A word without case, blanks and punctuation. */
  static String plain(String written) {
    var plain = new StringBuilder(written.length());
    written.codePoints().filter(Character::isLetterOrDigit).forEach(plain::appendCodePoint);
    return plain.toString().toUpperCase(Locale.ROOT);
  }
}
