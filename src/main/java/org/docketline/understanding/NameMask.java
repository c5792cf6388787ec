package org.docketline.understanding;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Masks the digits of a text, and the words that may be names: those with a capital letter that no
 * list of ours holds, those beside one, and what follows "my name is". A name in small letters, or
 * in a script without capitals, cannot be told from other words. It goes by loops over a text that
 * is read once.
 */
final class NameMask {
  private static final OrdinaryWords ORDINARY = new OrdinaryWords();
  private static final List<SpellingSlips> SLIPS =
      Stream.of("en", "es").map(NameMask::slips).toList();
  private static final String NAME = "[name]";
  private static final String APOSTROPHES = "'\u2019\u2018`";
  private static final int DIGITS_OF_A_NUMBER = 4;
  private static final int LONGEST_SERIES = 3;

  /** What comes before a name, without accents. */
  private static final Set<String> TITLES =
      Set.of("mr", "mrs", "ms", "mister", "missus", "sr", "sra", "senor", "senora");

  private static final Set<String> INTRODUCTIONS =
      Set.of(
          "name is",
          "names is",
          "nombre es",
          "me llamo",
          "se llama",
          "ten la",
          "toi ten",
          "ten toi",
          "zovem se",
          "se zovem",
          "ime je",
          "меня зовут",
          "зовут меня");

  // "Stopp" is nobody's name.
  private static SpellingSlips slips(String language) {
    return new LanguageFile(language, AccentUse.IGNORED).spelling();
  }

  private final String text;
  private final boolean capitalsTell;
  private final boolean capitalsOnly;
  private final StringBuilder shown = new StringBuilder();
  private final StringBuilder kept = new StringBuilder();
  private final Deque<String> before = new ArrayDeque<>();
  private boolean besideName;
  private int introduced;

  NameMask(String text) {
    this.text = text;
    // Where most words begin with a capital, it says nothing of the one beside a name.
    this.capitalsTell =
        text.codePoints().filter(Character::isUpperCase).count() * 4
            < text.codePoints().filter(Character::isLowerCase).count();
    this.capitalsOnly = text.codePoints().noneMatch(Character::isLowerCase);
    read();
  }

  /** The text with all of them masked. */
  String shown() {
    return shown.toString();
  }

  /**
   * The text with those words that have a capital only as all around them do, or as the first of a
   * text has one: two of them that are no names may mean very different things.
   */
  String kept() {
    return kept.toString();
  }

  private void read() {
    int at = 0;
    while (at < text.length()) {
      int end = endOfWord(at);
      if (end > at) {
        word(text.substring(at, end));
        at = end;
      } else {
        int c = text.codePointAt(at);
        sign(c);
        at += Character.charCount(c);
      }
    }
  }

  private void write(String one) {
    shown.append(one);
    kept.append(one);
  }

  // An apostrophe belongs to the word around it; what is in brackets is masked already.
  private int endOfWord(int from) {
    if (text.startsWith("[address]", from)) {
      return from + "[address]".length();
    }
    int at = from;
    while (at < text.length() && (isOfWord(text.codePointAt(at)) || joins(at, from))) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }

  private static boolean isOfWord(int c) {
    int type = Character.getType(c);
    return Character.isLetter(c)
        || isDigit(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isDigit(int c) {
    int type = Character.getType(c);
    return type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.OTHER_NUMBER
        || type == Character.LETTER_NUMBER;
  }

  private boolean joins(int at, int from) {
    return at > from
        && at + 1 < text.length()
        && APOSTROPHES.indexOf(text.charAt(at)) >= 0
        && Character.isLetter(text.codePointAt(at + 1));
  }

  private void sign(int c) {
    write(Character.toString(c));
    boolean ends = ",;:!?()\u2026\u00bf\u00a1".indexOf(c) >= 0;
    boolean shortens = c == '.' && !before.isEmpty() && isShort(before.getLast());
    besideName &= c == ' ' || Character.getType(c) == Character.DASH_PUNCTUATION || shortens;
    if (ends || (c == '.' && !shortens)) {
      introduced = 0;
      before.clear();
    }
  }

  private static boolean isShort(String word) {
    return word.length() == 1 || TITLES.contains(word);
  }

  private void word(String word) {
    if (word.startsWith("[")) {
      write(word);
    } else if (word.codePoints().anyMatch(NameMask::isDigit)) {
      number(word);
    } else {
      name(word);
    }
  }

  private void number(String word) {
    boolean isNumber = word.codePoints().filter(NameMask::isDigit).count() >= DIGITS_OF_A_NUMBER;
    int letters = 0;
    boolean digits = false;
    for (int c : word.codePoints().toArray()) {
      digits |= isDigit(c);
      boolean hides = isNumber && Character.isLetter(c) && (digits || letters >= LONGEST_SERIES);
      write(Character.toString(isDigit(c) ? '#' : hides ? 'X' : c));
      letters++;
    }
    besideName = false;
    introduced = 0;
    before.clear();
  }

  private void name(String word) {
    String plain = bare(word);
    boolean capital = isCapital(word);
    boolean ordinary = isOrdinary(word, plain);
    boolean hides =
        introduced > 0
            ? capital || !ordinary
            : capital && (!ordinary || (besideName && capitalsTell && word.length() > 1));
    hides &= word.length() > 1 || besideName || introduced > 0; // "J." is told by what is beside it
    kept.append(hides && !capitalsOnly && !kept.isEmpty() ? NAME : word);
    shown.append(hides ? NAME : word);
    besideName = hides;
    introduced = Math.max(0, introduced - 1);
    remember(plain);
  }

  private static boolean isCapital(String word) {
    int first = word.codePointAt(0);
    return Character.isUpperCase(first) || Character.isTitleCase(first);
  }

  // "Court's" is of a court.
  private static boolean isOrdinary(String word, String plain) {
    int apostrophe = word.length() - 2;
    return ORDINARY.hold(plain)
        || SLIPS.stream().anyMatch(slips -> !slips.correct(plain).equals(plain))
        || (apostrophe > 0
            && APOSTROPHES.indexOf(word.charAt(apostrophe)) >= 0
            && ORDINARY.hold(bare(word.substring(0, apostrophe))));
  }

  private static String bare(String word) {
    var plain = new StringBuilder();
    TextToken.fold(word.toLowerCase(Locale.ROOT))
        .codePoints()
        .filter(c -> APOSTROPHES.indexOf(c) < 0)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  private void remember(String plain) {
    before.addLast(plain);
    if (before.size() > 2) {
      before.removeFirst();
    }
    if (TITLES.contains(plain) || INTRODUCTIONS.contains(String.join(" ", before))) {
      introduced = 2;
    }
  }
}
