package org.docketline.docket;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The surnames that somebody may mean who is asked for one and may say a whole name. Each word may
 * begin the surname, or be all of it; after a comma come given names. Pure.
 */
public final class SaidSurnames {
  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** Two given names and two surnames; whoever types more tries names out. */
  private static final int MOST_WORDS = 4;

  private SaidSurnames() {}

  /** A text of more letters than {@code longest} is read as a whole only. */
  public static Stream<String> in(String said, int longest) {
    boolean whole = said.length() > longest || said.indexOf(',') >= 0;
    Stream<String> words = whole ? Stream.empty() : SPACE.splitAsStream(said);
    Stream<String> ends = whole ? Stream.empty() : ends(said);
    return Stream.of(Stream.of(said), words, ends)
        .flatMap(names -> names)
        .distinct()
        .filter(name -> name.codePoints().anyMatch(Character::isLetter));
  }

  /** Likewise as they are compared, each once; of many words, only the whole text is a name. */
  public static Stream<String> compared(String said) {
    boolean many = SPACE.split(said.strip(), -1).length > MOST_WORDS;
    return in(said, many ? 0 : said.length())
        .map(Surname::first)
        .filter(surname -> !surname.isEmpty())
        .distinct();
  }

  // In "Ana de la Cruz" the surname begins at its second word.
  private static Stream<String> ends(String said) {
    return SPACE.matcher(said).results().map(space -> said.substring(space.end()));
  }
}
