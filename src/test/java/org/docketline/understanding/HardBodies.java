package org.docketline.understanding;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Bodies meant to make reading them slow, each a piece repeated as long as a text may be. */
public final class HardBodies {
  private static final Map<String, String> PIECES = new LinkedHashMap<>();

  static {
    words();
    numbers();
    phones();
    characters();
    List.of("en", "es", "vi", "bs", "ru").forEach(HardBodies::phrases);
  }

  private HardBodies() {}

  private static void words() {
    put("stop words", "stop ");
    put("stop words run together", "stop");
    put("stop spelled out", "s.t.o.p.");
    put("stop words and a number", "stop 123456 ");
    put("stop misspelled", "sotp stpo stoop ");
    put("words one slip from many", "stap canzel unsubscribx remoove ");
    put("digits for letters", "5t0p c4nc3l 3nd ");
    put("please", "please ");
    put("remove", "remove ");
    put("almost remove", "remov unfollo ");
    put("and", "and ");
    put("one letter", "a ");
    put("one long word", "a");
    put("capitals", "Al Bo Cy ");
    put("glue", "stop my my my the the the from to ");
    put("glue between beginnings", "no quiero de de de no de de de ");
    put("beginnings of one phrase", "this no is not no no es no es mi ");
    put("clauses of one letter", "a.");
    put("clauses of one word", "stop, no. ");
    put("apostrophes", "don't '''");
    put("but", "don't stop texting me but ");
    put("languages", "espanol english ");
  }

  private static void numbers() {
    put("digits", "1");
    put("digits apart", "1 ");
    put("digits and dashes", "1-2-");
    put("dates", "12/12/2026 ");
    put("almost dates", "12/12/202");
    put("dates of two digits", "1.1.1/");
    put("years", "2026-1-");
    put("numbers", "A100200 ");
    put("numbers after labels", "ticket no. A100200, ");
    put("labels", "ticket");
    put("labels and dots", "ticket.no.");
    put("numero signs", "№");
    put("series", "AB ");
    put("series and digits", "AB 1 ");
    put("O, I and L", "OIl");
    put("O, I and L in numbers", "O1I0L1l0O1 ");
    put("four of O, I and L in each", "OIl0O12345 ");
    put("commas", ",");
    put("hashes", "#");
    put("hashes and letters", "#a");
  }

  private static void phones() {
    put("telephones", "call 314-555-0142 ");
    put("bare telephones", "call 3145550142 ");
    put("telephones after tickets", "ticket 314-555-0142 ");
    put("almost telephones", "(314) 555-014");
    put("parts of telephones", "314-");
    put("parentheses of telephones", "+1 (314) ");
    put("ones", "+1-");
    put("calling", "call phone ");
  }

  private static void characters() {
    put("blanks", " ");
    put("no-break spaces", "\u00a0");
    put("lines", "\n");
    put("exclamation marks", "!");
    put("exclamation marks and please", "!please");
    put("underscores", "_");
    put("marks in order", "a\u0301");
    put("marks", "\u0301");
    put("marks out of order", "\u0301\u0316");
    put("marks of many classes", "\u0345\u0301\u0316\u0327\u093c\u05b0");
    put("letters with marks", "stóp đừng ");
    put("zero width", "\u200b\u200d");
    put("zero width in stop", "s\u200bt\u200bo\u200bp ");
    put("soft hyphens in digits", "1\u00ad");
    put("what grows under NFKC", "\ufdfa");
    put("ligatures", "ﬃ");
    put("full width", "ｓｔｏｐ　");
    put("circled digits", "①");
    put("letters that grow in capitals", "ŉ1");
    put("sharp s", "ß1");
    put("Hangul", "\u1112\u1161\u11ab");
    put("emoji", "😀");
    put("emoji of families", "👨\u200d👩\u200d👧");
    put("lone surrogates", "\ud83d");
    put("right to left", "\u202eمرحبا ");
    put("NUL", "\0");
    put("backslashes and dollars", "\\$1");
  }

  // Every phrase once, and so on: all of which is almost another.
  private static void phrases(String language) {
    String file = "/understanding/" + language + ".txt";
    try (var in = new InputStreamReader(HardBodies.class.getResourceAsStream(file), UTF_8)) {
      String phrases =
          new BufferedReader(in)
              .lines()
              .filter(line -> !line.isBlank() && !line.matches("[#\\[].*") && !line.contains(" = "))
              .map(line -> line.replaceAll("[|].*?(?= |$)|[~^$*@{}]", "").strip())
              .collect(Collectors.joining(" "));
      put("phrases, " + language, phrases + " ");
      put("words of phrases backwards, " + language, backwards(phrases) + " ");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String backwards(String phrases) {
    return List.of(phrases.split(" +")).stream()
        .reduce("", (later, earlier) -> earlier + " " + later);
  }

  private static void put(String name, String piece) {
    PIECES.put(name, piece);
  }

  /** What they repeat, in words. */
  public static List<String> names() {
    return List.copyOf(PIECES.keySet());
  }

  /** One of them, of so many characters. */
  public static String of(String name, int length) {
    String piece = PIECES.get(name);
    return piece.repeat(length / piece.length() + 1).substring(0, length);
  }
}
