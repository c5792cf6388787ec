package org.docketline.docket;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The fields of a line of the directory; one that is wrong is refused with the line's number. */
record CourtLine(String file, NamedCsvRecord row, CountyConfig county) {
  private static final Logger LOG = Logger.getLogger(CourtLine.class);
  private static final String NO_ADDRESS = " is no address that begins with https:// or http://";

  Optional<String> text(String column) {
    return row.findField(column).map(String::strip).filter(text -> !text.isEmpty());
  }

  String required(String column) throws IOException {
    return text(column).orElseThrow(() -> wrong(column + " is missing"));
  }

  // The plain column is in the county's first language, consequence_es and the like in theirs.
  CourtWords words(String column) {
    List<String> languages = county.languages().stream().map(String::strip).toList();
    Map<String, String> words = new LinkedHashMap<>();
    languages.stream().limit(1).forEach(first -> put(words, first, column));
    languages.forEach(language -> put(words, language, column + "_" + language));
    return new CourtWords(words);
  }

  private void put(Map<String, String> words, String language, String column) {
    text(column).ifPresent(text -> words.put(language, text));
  }

  boolean yesOrNo(String column, String otherwise) throws IOException {
    return switch (text(column).orElse(otherwise).toLowerCase(Locale.ROOT)) {
      case "yes" -> true;
      case "no" -> false;
      default -> throw wrong(column + " is yes or no");
    };
  }

  /**
   * A link in a column that texts had before there were pages: directories that are in use have
   * slips there, and one of them is no reason not to start.
   */
  Optional<String> linkIfRight(String column) {
    Optional<String> link = text(column);
    if (link.isPresent() && !WebAddress.is(link.get())) {
      LOG.warn(wrong(column + NO_ADDRESS + "; it is left out").getMessage());
    }
    return link.filter(WebAddress::is);
  }

  /** A page that a link may lead to: a browser would take www.example.org for a page of ours. */
  Optional<String> link(String column) throws IOException {
    Optional<String> link = text(column);
    if (link.isPresent() && !WebAddress.is(link.get())) {
      throw wrong(column + NO_ADDRESS);
    }
    return link;
  }

  IOException wrong(String what) {
    return new IOException(file + " line " + row.getStartingLineNumber() + ": " + what);
  }
}
