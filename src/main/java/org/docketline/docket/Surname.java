package org.docketline.docket;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The first surname of a person, by which two who write the same name differently mean the same:
 * {@code García-López}, {@code GARCIA LOPEZ JR} and {@code garcia}. Pure.
 */
final class Surname {
  private static final Pattern GIVEN_NAMES = Pattern.compile("[,;/].*", Pattern.DOTALL);
  private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}\\p{Pd}.]+");
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]+");
  private static final Set<String> SUFFIXES = Set.of("JR", "SR", "II", "III", "IV", "ESQ");

  /** These belong to the word that follows. */
  private static final Set<String> PARTICLES =
      Set.of(
          "DE", "DEL", "DELA", "DELLA", "DI", "DA", "DAS", "DO", "DOS", "DU", "D", "LA", "LAS",
          "LOS", "LE", "L", "EL", "AL", "VAN", "VON", "VANDER", "DER", "DEN", "TER", "TEN", "MC",
          "MAC", "O", "ST", "SAN", "SANTA", "SAINT", "BIN", "BEN", "ABU", "IBN");

  /** Letters that are no letter with a mark, as telephones without them are made to write them. */
  private static final Map<Character, String> FOLDED =
      Map.ofEntries(
          Map.entry('\u0141', "L"), // L with stroke
          Map.entry('\u00d8', "O"), // O with stroke
          Map.entry('\u0110', "D"), // D with stroke
          Map.entry('\u00d0', "D"), // eth
          Map.entry('\u00de', "TH"), // thorn
          Map.entry('\u00c6', "AE"),
          Map.entry('\u0152', "OE"),
          Map.entry('\u1e9e', "SS"), // sharp s
          Map.entry('\u0126', "H"), // H with stroke
          Map.entry('\u0166', "T")); // T with stroke

  private Surname() {}

  /** Its letters; empty where nothing of the text is a letter. */
  static String first(String written) {
    List<String> words = words(GIVEN_NAMES.matcher(written).replaceFirst(""));
    while (words.size() > 1 && SUFFIXES.contains(words.get(words.size() - 1))) {
      words.remove(words.size() - 1);
    }
    var first = new StringBuilder();
    for (String word : words) {
      first.append(word);
      if (!PARTICLES.contains(word)) {
        break;
      }
    }
    return first.toString();
  }

  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    for (String word : BETWEEN.split(name, -1)) {
      String letters = letters(word);
      if (!letters.isEmpty()) {
        words.add(letters);
      }
    }
    return words;
  }

  /** The letters of a text, upper case and without marks. */
  static String letters(String written) {
    String plain = Normalizer.normalize(written, Normalizer.Form.NFD).toUpperCase(Locale.ROOT);
    var folded = new StringBuilder();
    for (char c : NO_LETTER.matcher(plain).replaceAll("").toCharArray()) {
      folded.append(FOLDED.getOrDefault(c, String.valueOf(c)));
    }
    return folded.toString();
  }
}
