package org.docketline.records;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

/** How one file's CSV is written, as the library wants to know it. */
public final class CsvFormat {
  private static final String NO_QUOTE = "none";
  // No text file holds this character, so with it as the quote nothing is quoted.
  private static final char NEVER = '\uffff';
  // A longer field comes of a quote that was never closed, and would fill the memory.
  private static final int LONGEST_FIELD = 1 << 20;

  private CsvFormat() {}

  static CsvReader.CsvReaderBuilder of(CsvConfig csv) {
    return CsvReader.builder()
        .fieldSeparator(delimiter(csv))
        .quoteCharacter(quote(csv))
        .detectBomHeader(true)
        .skipEmptyLines(true)
        .maxBufferSize(LONGEST_FIELD)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false);
  }

  /** Throws IllegalArgumentException for what is not one character. */
  public static char delimiter(CsvConfig csv) {
    return one(csv.delimiter().equals("\\t") ? "\t" : csv.delimiter());
  }

  /** Throws IllegalArgumentException for what is neither one character nor {@code none}. */
  public static char quote(CsvConfig csv) {
    return csv.quote().equals(NO_QUOTE) ? NEVER : one(csv.quote());
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
