package org.docketline.feed;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

/** How one source's CSV is written, as the reader wants to know it. */
final class CsvFormat {
  private static final String NO_QUOTE = "none";
  // A character that no text file holds: quoting is off.
  private static final char NEVER = '\uffff';

  private CsvFormat() {}

  static CsvReader.CsvReaderBuilder of(SourceConfig.Csv csv) {
    return CsvReader.builder()
        .fieldSeparator(delimiter(csv))
        .quoteCharacter(quote(csv))
        .detectBomHeader(true)
        .skipEmptyLines(true)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false);
  }

  static char delimiter(SourceConfig.Csv csv) {
    return one(csv.delimiter().equals("\\t") ? "\t" : csv.delimiter());
  }

  static char quote(SourceConfig.Csv csv) {
    return csv.quote().equals(NO_QUOTE) ? NEVER : one(csv.quote());
  }

  private static char one(String written) {
    if (written.length() != 1) {
      throw new IllegalArgumentException("'" + written + "' is not one character");
    }
    return written.charAt(0);
  }
}
