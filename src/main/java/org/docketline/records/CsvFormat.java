package org.docketline.records;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.OptionalInt;

/** How one file's CSV is written, as the library wants to know it. */
public final class CsvFormat {
  private static final String NO_QUOTE = "none";
  // No text file holds this character, so with it as the quote nothing is quoted.
  private static final char NEVER = '\uffff';
  // A longer field comes of a quote that was never closed, and would fill the memory.
  private static final int LONGEST_FIELD = 1 << 20;

  private static final int MOST_SKIPPED = 1000;

  private CsvFormat() {}

  static CsvReader.CsvReaderBuilder of(CsvConfig csv) {
    return CsvReader.builder()
        .fieldSeparator(delimiter(csv))
        .quoteCharacter(quote(csv))
        .skipEmptyLines(true)
        .maxBufferSize(LONGEST_FIELD)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false);
  }

  /** Throws IllegalArgumentException for what is not one character. */
  public static char delimiter(CsvConfig csv) {
    return one(csv.delimiter().orElse(",").replace("\\t", "\t"));
  }

  /** Throws IllegalArgumentException for what is neither one character nor {@code none}. */
  public static char quote(CsvConfig csv) {
    String quote = csv.quote().orElse("\"");
    return quote.equals(NO_QUOTE) ? NEVER : one(quote);
  }

  /** Whether the first row names the columns. */
  public static boolean hasHeader(CsvConfig csv) {
    return csv.header().orElse(true);
  }

  /** How many come before the header; throws IllegalArgumentException for what is no number. */
  public static int skipRows(OptionalInt given) {
    int rows = given.orElse(0);
    if (rows < 0 || rows > MOST_SKIPPED) {
      throw new IllegalArgumentException("must be 0 to " + MOST_SKIPPED);
    }
    return rows;
  }

  /** Throws IllegalArgumentException when delimiter and quote do not go together. */
  public static void check(CsvConfig csv) {
    of(csv).ofCsvRecord("");
  }

  private static char one(String written) {
    if (written.length() != 1) {
      throw new IllegalArgumentException("'" + written + "' is not one character");
    }
    return written.charAt(0);
  }
}
