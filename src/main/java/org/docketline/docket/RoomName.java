package org.docketline.docket;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether what a feed calls a room can be one: a few short words of which all but one are what
 * rooms are called, so that no sentence can be told as a room. Pure.
 */
public final class RoomName {
  private static final Pattern FORM = StrangeWords.form(".,#&/()'\u2019\u2013-", 32);
  private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
  private static final int MOST_WORDS = 5;
  private static final int MOST_DIGITS = 6;

  private static final Set<String> KNOWN =
      Set.of(
          """
          ROOM RM COURTROOM CTRM CRTRM CTROOM CRT CT COURT COURTHOUSE DIVISION DIV DEPARTMENT DEPT
          DPT PART PT SECTION SEC FLOOR FLR FL LEVEL LVL SUITE STE ANNEX ANX BUILDING BLDG CHAMBER
          CHAMBERS HALL WING TOWER CENTER CTR GALLERY LOBBY BASEMENT BSMT GROUND GROUNDS MAIN LOWER
          UPPER EAST WEST NORTH SOUTH NE NW SE SW NO NR NUM NUMBER ST ND RD TH FIRST SECOND THIRD
          FOURTH FIFTH SIXTH SEVENTH EIGHTH NINTH TENTH ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE
          TEN OF THE AND AT IN TRAFFIC MUNICIPAL MUNI CITY COUNTY TOWN VILLAGE COUNCIL MAGISTRATE
          JUDGE JUSTICE HON COMMISSIONER JURY ASSEMBLY HEARING CONFERENCE COMMUNITY LARGE SMALL OLD
          NEW ZOOM VIDEO VIRTUAL REMOTE ONLINE WEBEX CRIMINAL CIVIL CIRCUIT DISTRICT ASSOCIATE
          PUBLIC SAFETY CLERK OFFICE SALA PISO TRIBUNAL LL GL UL
          """
              .strip()
              .split("\\s+"));

  /** No room is called so, and a text that ends in it would be believed. */
  private static final Set<String> NEVER =
      Set.of(
          """
          WARRANT WARRANTS ARREST ARRESTED ISSUED PAY PAID PAYMENT CALL TEXT REPLY SEND CLICK VISIT
          JAIL PRISON FINE FINES FEE FEES OWE OWED OWING MONEY CANCEL CANCELED CANCELLED CLOSED
          DISMISSED MOVED STOP URGENT NOW TODAY TOMORROW DOT COM HTTP HTTPS WWW PAYPAL VENMO ZELLE
          CASHAPP BITCOIN ORDEN ARRESTO CARCEL PAGUE PAGAR LLAME LLAMAR MULTA ENVIE
          """
              .strip()
              .split("\\s+"));

  private RoomName() {}

  /** What is strange about it, if anything is. */
  public static Optional<String> strangeness(String written) {
    Optional<String> strange = StrangeWords.in(written, FORM);
    return strange.isPresent() || !isSentence(written) ? strange : Optional.of("no room");
  }

  private static boolean isSentence(String written) {
    var words =
        WORD.matcher(PlaceForm.unmarked(written)).results().map(word -> word.group()).toList();
    return words.size() > MOST_WORDS
        || words.stream().anyMatch(NEVER::contains)
        || words.stream().filter(word -> !KNOWN.contains(word)).count() > 1
        || written.chars().filter(Character::isDigit).count() > MOST_DIGITS;
  }

  /** Whether it can be said: rooms that were kept before they were judged may not be one. */
  public static boolean isSayable(String written) {
    return written != null && strangeness(written).isEmpty();
  }
}
