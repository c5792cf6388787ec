package org.docketline.feed;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.docketline.docket.CitationNumber;
import org.docketline.docket.CitationStatus;
import org.docketline.docket.DocketEntry;
import org.docketline.docket.Violation;
import org.docketline.feed.FeedConfig.StatusWord;
import org.docketline.feed.Moments.Moment;

/** Reads one row of a file into our words. */
final class RowReader {
  private static final Set<String> YES = Set.of("TRUE", "T", "YES", "Y", "1");
  private static final Set<String> NO = Set.of("FALSE", "F", "NO", "N", "0");

  private final Columns columns;
  private final Moments moments;
  private final Map<String, StatusWord> words = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final Pattern citationPattern;
  private final BiConsumer<String, String> unknown;

  /** Words that the configuration does not know are handed to {@code unknown} with their kind. */
  RowReader(
      Columns columns,
      FeedConfig config,
      Pattern citationPattern,
      BiConsumer<String, String> unknown) {
    this.columns = columns;
    this.moments = Feeds.moments(config);
    this.words.putAll(config.statuses());
    this.citationPattern = citationPattern;
    this.unknown = unknown;
  }

  DocketEntry entry(long line, List<String> row) throws BadRow {
    StatusWord status = word(columns.status().of(row));
    StatusWord hearingStatus = word(columns.hearingStatus().of(row));
    Moment at = hearing(row);
    return new DocketEntry(
        line,
        citation(row),
        citationStatus(status),
        singleSpaced(columns.court().of(row)),
        singleSpaced(columns.courtAddress().of(row)),
        at.date(),
        at.time(),
        singleSpaced(columns.room().of(row)),
        columns.hearingType().of(row),
        status == StatusWord.CANCELLED || hearingStatus == StatusWord.CANCELLED);
  }

  Violation violation(String part, long line, List<String> row) throws BadRow {
    return new Violation(
        part,
        line,
        citation(row),
        columns.violationNumber().of(row),
        columns.violation().of(row),
        citationStatus(word(columns.violationStatus().of(row))),
        yesOrNo(columns.warrant().of(row)),
        dollars(columns.fine().of(row)),
        dollars(columns.costs().of(row)));
  }

  private CitationNumber citation(List<String> row) throws BadRow {
    String written = columns.citation().of(row);
    String number = written == null ? "" : CitationNumber.normalise(written);
    if (number.isEmpty()) {
      throw new BadRow("the citation number is blank");
    }
    if (!citationPattern.matcher(number).matches()) {
      throw new BadRow("the citation number does not fit docketline.county.citation-pattern");
    }
    return new CitationNumber(number);
  }

  private Moment hearing(List<String> row) throws BadRow {
    Moment at = moments.date(columns.hearingAt().of(row));
    Moment day = at.date() == null ? moments.date(columns.hearingDate().of(row)) : at;
    String time = columns.hearingTime().of(row);
    return time == null || day.date() == null ? day : new Moment(day.date(), moments.time(time));
  }

  private StatusWord word(String written) {
    if (written == null) {
      return null;
    }
    StatusWord word = words.get(singleSpaced(written));
    if (word == null) {
      unknown.accept("STATUS", written);
    }
    return word;
  }

  // A cancelled hearing leaves its citation open: a new date may follow.
  private static CitationStatus citationStatus(StatusWord word) {
    if (word == null) {
      return null;
    }
    return switch (word) {
      case OPEN, CANCELLED -> CitationStatus.OPEN;
      case CLOSED -> CitationStatus.CLOSED;
      case MISSED -> CitationStatus.MISSED;
      case WARRANT -> CitationStatus.WARRANT;
    };
  }

  private static Boolean yesOrNo(String written) throws BadRow {
    String word = written == null ? null : written.toUpperCase(Locale.ROOT);
    if (word == null) {
      return null;
    }
    if (!YES.contains(word) && !NO.contains(word)) {
      throw new BadRow("warrant is neither true nor false");
    }
    return YES.contains(word);
  }

  private static BigDecimal dollars(String written) throws BadRow {
    if (written == null) {
      return null;
    }
    try {
      return new BigDecimal(written.replaceAll("[$,\\s]", ""))
          .setScale(2, java.math.RoundingMode.HALF_UP);
    } catch (NumberFormatException e) {
      throw new BadRow("an amount is not a number of dollars");
    }
  }

  private static String singleSpaced(String text) {
    return text == null ? null : text.replaceAll("\\s+", " ");
  }
}
