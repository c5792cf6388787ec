package org.docketline.feed;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
  // Bounded: 1e999999999 is a number too, and would take all memory to write out.
  private static final Pattern DOLLARS = Pattern.compile("-?\\d{1,9}(\\.\\d{0,6})?");
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
    String written = columns.status().of(row);
    StatusWord status = word(written);
    StatusWord hearingStatus = word(columns.hearingStatus().of(row));
    Moment at = hearing(row);
    return new DocketEntry(
        line,
        citation(row),
        citationStatus(written, status),
        singleSpaced(columns.court().of(row)),
        singleSpaced(columns.courtAddress().of(row)),
        at.date(),
        at.time(),
        singleSpaced(columns.room().of(row)),
        columns.hearingType().of(row),
        status == StatusWord.CANCELLED || hearingStatus == StatusWord.CANCELLED);
  }

  Violation violation(String part, long line, List<String> row) throws BadRow {
    String status = columns.violationStatus().of(row);
    return new Violation(
        part,
        line,
        citation(row),
        columns.violationNumber().of(row),
        columns.violation().of(row),
        citationStatus(status, word(status)),
        yesOrNo(columns.warrant().of(row)),
        dollars(columns.fine().of(row)),
        dollars(columns.costs().of(row)));
  }

  /** The citation that a row is about, if that much can be read. */
  Optional<CitationNumber> number(List<String> row) {
    try {
      return Optional.of(citation(row));
    } catch (BadRow e) {
      return Optional.empty();
    }
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
    LocalTime given = day.date() == null ? null : moments.time(time);
    return given == null ? day : new Moment(day.date(), given);
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

  // A cancelled hearing leaves its citation open: a new date may follow. So does a word that we do
  // not know: whatever it means, it is not one of those that close.
  private static CitationStatus citationStatus(String written, StatusWord word) {
    if (word == null) {
      return written == null ? null : CitationStatus.OPEN;
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
    String amount = written.replaceAll("[$,\\s]", "");
    if (!DOLLARS.matcher(amount).matches()) {
      throw new BadRow("an amount is not a number of dollars");
    }
    return new BigDecimal(amount).setScale(2, java.math.RoundingMode.HALF_UP);
  }

  private static String singleSpaced(String text) {
    return text == null ? null : text.replaceAll("\\s+", " ");
  }
}
