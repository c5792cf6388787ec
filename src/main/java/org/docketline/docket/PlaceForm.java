package org.docketline.docket;

import static java.util.stream.Collectors.joining;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The form in which names and addresses of places are compared: St, St. and Street are one, and so
 * are N.E. and Northeast. The database has the same in {@code place_form} and {@code room_form}.
 */
public final class PlaceForm {
  private static final String LETTERS = "áàâäãåçéèêëíìîïñóòôöõúùûüýÿÁÀÂÄÃÅÇÉÈÊËÍÌÎÏÑÓÒÔÖÕÚÙÛÜÝ";
  private static final String PLAIN = "aaaaaaceeeeiiiinooooouuuuyyAAAAAACEEEEIIIINOOOOOUUUUY";
  private static final String APOSTROPHES = "'`´’‘";

  private static final Pattern INITIALS =
      Pattern.compile("(^|[^0-9A-Z])([A-Z])[.]([A-Z])(?![0-9A-Z])");
  private static final Pattern SIGNS =
      Pattern.compile(
          "[\\u0001-\\u002F\\u003A-\\u0040\\u005B-\\u0060\\u007B-\\u00BF\\u2000-\\u206F\\u3000]+");
  private static final Pattern DIGIT_AND_LETTER =
      Pattern.compile("([0-9])(?!(ST|ND|RD|TH)(?![0-9A-Z]))(?=[A-Z])");
  private static final Pattern LETTER_AND_DIGIT = Pattern.compile("([A-Z])(?=[0-9])");
  private static final Pattern LEADING_ZEROS = Pattern.compile("(^| )0+(?=[0-9])");
  private static final Pattern NUMBER_SIGN = Pattern.compile("(^| )(NO|NR|NUM|NUMBER) (?=[0-9])");
  private static final Pattern COURT_ROOM = Pattern.compile("(^| )CT RM(?= |$)");
  private static final Pattern COURT_HOUSE = Pattern.compile("(^| )CT HOUSE(?= |$)");
  private static final Pattern ROOM = Pattern.compile(" RM(?= )");

  /** Each line: the form of a word, then the words that are written for it. */
  private static final String WORDS =
      """
      ST STREET STR SAINT
      AVE AVENUE AV
      RD ROAD
      BLVD BOULEVARD BOUL
      DR DRIVE DRV
      LN LANE
      PL PLACE
      SQ SQUARE
      PKWY PARKWAY PKY
      HWY HIGHWAY
      TER TERRACE
      CIR CIRCLE
      TRL TRAIL
      PLZ PLAZA
      CTR CENTER CENTRE
      BLDG BUILDING
      FL FLOOR FLR
      STE SUITE
      N NORTH
      S SOUTH
      E EAST
      W WEST
      NE NORTHEAST
      NW NORTHWEST
      SE SOUTHEAST
      SW SOUTHWEST
      MT MOUNT
      FT FORT
      CT COURT CRT
      CTHSE COURTHOUSE
      CO COUNTY CNTY
      MUNI MUNICIPAL MUN
      DIV DIVISION
      DEPT DEPARTMENT
      RM ROOM COURTROOM CTRM CRTRM
      1ST FIRST
      2ND SECOND
      3RD THIRD
      4TH FOURTH
      5TH FIFTH
      6TH SIXTH
      7TH SEVENTH
      8TH EIGHTH
      9TH NINTH
      10TH TENTH
      1 ONE
      2 TWO
      3 THREE
      4 FOUR
      5 FIVE
      6 SIX
      7 SEVEN
      8 EIGHT
      9 NINE
      10 TEN
      """;

  private static final Map<String, String> FORMS = forms();

  private PlaceForm() {}

  private static Map<String, String> forms() {
    Map<String, String> forms = new HashMap<>();
    for (String line : WORDS.lines().toList()) {
      String[] words = line.split(" ");
      Stream.of(words).skip(1).forEach(word -> forms.put(word, words[0]));
    }
    return forms;
  }

  /** Of a court's name or an address; empty where it has no letter and no digit. */
  public static String of(String written) {
    String said = plain(written).toUpperCase(Locale.ROOT).replace("&", " AND ");
    said = INITIALS.matcher(said).replaceAll("$1$2$3");
    said = SIGNS.matcher(said).replaceAll(" ");
    said = DIGIT_AND_LETTER.matcher(said).replaceAll("$1 ");
    said = LETTER_AND_DIGIT.matcher(said).replaceAll("$1 ");
    said = LEADING_ZEROS.matcher(said).replaceAll("$1");
    said = NUMBER_SIGN.matcher(said).replaceAll("$1");
    said =
        Stream.of(said.strip().split(" "))
            .map(word -> FORMS.getOrDefault(word, word))
            .collect(joining(" "));
    said = COURT_ROOM.matcher(said).replaceAll("$1RM");
    return COURT_HOUSE.matcher(said).replaceAll("$1CTHSE");
  }

  /** Of a room: Courtroom 3, Rm. 3 and 3 are one. */
  public static String ofRoom(String written) {
    String form = of(written);
    String bare = ROOM.matcher(" " + form + " ").replaceAll("").strip();
    return bare.isEmpty() ? form : bare;
  }

  /** Whether two rooms are one, however they are written; null is a room that is not given. */
  public static boolean isSameRoom(String one, String other) {
    return Objects.equals(one == null ? null : ofRoom(one), other == null ? null : ofRoom(other));
  }

  /** In capital letters without accents. */
  static String unmarked(String written) {
    return plain(written).toUpperCase(Locale.ROOT);
  }

  /** The words that it knows, for whoever has to agree with it. */
  static Map<String, String> words() {
    return FORMS;
  }

  private static String plain(String written) {
    var plain = new StringBuilder(written.length());
    written
        .chars()
        .filter(letter -> APOSTROPHES.indexOf(letter) < 0)
        .map(letter -> LETTERS.indexOf(letter) < 0 ? letter : PLAIN.charAt(LETTERS.indexOf(letter)))
        .forEach(letter -> plain.append((char) letter));
    return plain.toString();
  }
}
