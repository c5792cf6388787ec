package org.docketline.docket;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A line of the directory of courts; what is wrong with it is refused with its number. */
record CourtRow(String file, NamedCsvRecord row, CountyConfig county) {
  // Texted in plain letters, one may be as many: EUR.
  private static final int LETTERS_OF_A_SIGN = 3;

  Stream<String> aliases() {
    return Stream.of(
            Stream.of(text("aliases").orElse("").split(";")),
            text("code").stream(),
            text("name").stream())
        .flatMap(names -> names)
        .map(CourtDirectory::alias)
        .filter(alias -> !alias.isEmpty());
  }

  Court court() throws IOException {
    return new Court(
        required("code"),
        required("name"),
        Stream.of(text("address"), text("city"))
            .flatMap(Optional::stream)
            .reduce((street, city) -> street + ", " + city)
            .orElse(""),
        text("phone").orElse(county.contact()),
        zone(),
        text("payment_url"),
        text("website"),
        words("notes"),
        consequence(),
        textsWhenMissed());
  }

  private ZoneId zone() throws IOException {
    String zone = text("time_zone").orElse(county.timeZone().getId());
    try {
      return ZoneName.read(zone);
    } catch (IllegalArgumentException e) {
      throw wrong("time_zone " + e.getMessage());
    }
  }

  // A court approved it: what could not be said whole is not begun with.
  private CourtWords consequence() throws IOException {
    CourtWords consequence = words("consequence");
    for (String words : consequence.byLanguage().values()) {
      if (letters(words) > Court.LONGEST_CONSEQUENCE) {
        throw wrong("consequence is longer than %d letters".formatted(Court.LONGEST_CONSEQUENCE));
      }
    }
    return consequence;
  }

  private static int letters(String words) {
    return words
        .codePoints()
        .map(c -> c < 128 || Character.isLetterOrDigit(c) ? 1 : LETTERS_OF_A_SIGN)
        .sum();
  }

  // The plain column is in the county's first language, consequence_es and the like in theirs.
  private CourtWords words(String column) {
    List<String> languages = county.languages().stream().map(String::strip).toList();
    Map<String, String> words = new HashMap<>();
    languages.stream().limit(1).forEach(first -> put(words, first, column));
    languages.forEach(language -> put(words, language, column + "_" + language));
    return new CourtWords(words);
  }

  private void put(Map<String, String> words, String language, String column) {
    text(column).ifPresent(text -> words.put(language, text));
  }

  private boolean textsWhenMissed() throws IOException {
    return switch (text("text_when_missed").orElse("no").toLowerCase(Locale.ROOT)) {
      case "yes" -> true;
      case "no" -> false;
      default -> throw wrong("text_when_missed is yes or no");
    };
  }

  private String required(String column) throws IOException {
    return text(column).orElseThrow(() -> wrong(column + " is missing"));
  }

  private Optional<String> text(String column) {
    return row.findField(column).map(String::strip).filter(text -> !text.isEmpty());
  }

  private IOException wrong(String what) {
    return new IOException(file + " line " + row.getStartingLineNumber() + ": " + what);
  }
}
