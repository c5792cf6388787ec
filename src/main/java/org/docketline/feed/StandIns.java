package org.docketline.feed;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What counties and their tools write for nothing. */
final class StandIns {
  private static final Set<String> WORDS =
      Set.of(
          "TBD",
          "TBA",
          "T.B.D.",
          "T.B.A.",
          "NULL",
          "N/A",
          "NA",
          "N.A.",
          "NONE",
          "NIL",
          "NAN",
          "NAT",
          "-",
          "--",
          "---",
          ".",
          "?",
          "??",
          "UNKNOWN",
          "UNSET",
          "NOTSET",
          "NOTYETSET",
          "NODATE",
          "NOCOURTDATE",
          "NOTSCHEDULED",
          "UNSCHEDULED",
          "TOBEDETERMINED",
          "TOBEANNOUNCED",
          "TOBESET",
          "UNDEFINED",
          "\\N",
          "(NULL)",
          "<NULL>",
          "<NA>",
          "#N/A",
          "#NULL!",
          "NOTAPPLICABLE",
          "NOTAVAILABLE");

  /** Null and None are names of persons. */
  private static final Set<String> NOBODY = Set.of("(NULL)", "\\N", "#N/A");

  private static final Set<String> DAYLESS = Set.of("PENDING", "0", "1/0/1900", "01/00/1900");
  private static final Set<String> NO_WORD_OF_A_STATUS = Set.of("UNKNOWN", "?", "??");

  private final Set<String> words = new HashSet<>(WORDS);

  /** The county's own come to those that everybody uses. */
  StandIns(List<String> more) {
    more.stream().map(StandIns::plain).forEach(words::add);
  }

  /** Whether this stands for nothing where that fact is told. */
  boolean isOne(FeedFact fact, String written) {
    String plain = plain(written);
    return switch (fact) {
      case LAST_NAME -> NOBODY.contains(plain) || written.equals("NaN");
      case HEARING_DATE, HEARING_AT, NOT_BEFORE, ISSUED_ON ->
          isDayless(plain) || NoDates.isOne(written);
      case BIRTH_DATE -> isDayless(plain) || NoDates.isOneOfABirth(written);
      case HEARING_TIME -> isDayless(plain);
      case STATUS, HEARING_STATUS, VIOLATION_STATUS ->
          words.contains(plain) && !NO_WORD_OF_A_STATUS.contains(plain);
      case CITATION, LICENCE -> words.contains(plain) || isZeros(plain);
      case COURT,
          COURT_ADDRESS,
          ROOM,
          HEARING_TYPE,
          LICENCE_STATE,
          CAN_PAY_ONLINE,
          PAYMENT_URL,
          VIOLATION_NUMBER,
          VIOLATION,
          WARRANT,
          FINE,
          COSTS ->
          words.contains(plain);
    };
  }

  private boolean isDayless(String plain) {
    return words.contains(plain) || DAYLESS.contains(plain);
  }

  private static boolean isZeros(String plain) {
    return plain.chars().allMatch(digit -> digit == '0');
  }

  private static boolean isPlain(String written) {
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (c <= ' ' || c > '~' || (c >= 'a' && c <= 'z')) {
        return false;
      }
    }
    return true;
  }

  // Asked of every field of every row.
  private static String plain(String written) {
    if (isPlain(written)) {
      return written;
    }
    var plain = new StringBuilder(written.length());
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (c != ' ' && !Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        plain.append(Character.toUpperCase(c));
      }
    }
    return plain.toString();
  }
}
