package org.docketline.console;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * In which order the words that were not understood are shown. A page begins after a place: what
 * orders it, as a number, and the id of the words.
 */
public enum UnclearOrder {
  NEWEST("last_at", "open"),
  OFTEN("texts", "open"),
  MARKED("marked_at", "meant is not null");

  /** The last moment of the year 9999, in microseconds. */
  private static final long LAST = 253_402_300_799_999_999L;

  // Rows of unclear_words, with the newest text of each.
  private static final String WORDS =
      """
      select w.id, w.texts, w.phones, w.last_at, w.meant, coalesce(w.note, ''), w.kept_back,
        coalesce(w.marked_by, ''), w.marked_at, w.marks, w.open, t.masked, t.language
      from (select * from unclear_words where\s""";
  private static final String NEWEST_TEXT =
      """
      ) w
      cross join lateral (select masked, language from unclear_text
        where words_id = w.id order by last_at desc limit 1) t
      """;
  private static final String PAGE =
      WORDS
          + """
          %2$s and (%1$s, id) < (:after, :id)
            order by %1$s desc, id desc limit :most"""
          + NEWEST_TEXT
          + "order by w.%1$s desc, w.id desc";

  /** The words of one id. */
  static final String ONE = WORDS + "id = :id" + NEWEST_TEXT;

  private final String sql;

  UnclearOrder(String column, String which) {
    this.sql = PAGE.formatted(column, which);
  }

  String sql() {
    return sql;
  }

  /** As an address names it. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  static UnclearOrder of(String word) {
    return OFTEN.word().equals(word) ? OFTEN : NEWEST;
  }

  /** The place as the database compares it. */
  Object after(long place) {
    return this == OFTEN
        ? (Object) (int) Math.max(0, Math.min(place, Integer.MAX_VALUE))
        : Instant.EPOCH.plus(Math.max(0, Math.min(place, LAST)), ChronoUnit.MICROS);
  }

  /** The place of these words. */
  long place(int texts, Instant last, Instant marked) {
    return switch (this) {
      case OFTEN -> texts;
      case NEWEST -> ChronoUnit.MICROS.between(Instant.EPOCH, last);
      case MARKED -> ChronoUnit.MICROS.between(Instant.EPOCH, marked);
    };
  }
}
