package org.docketline.bench;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a resident texts, one after the other, and what each must be answered. There are four kinds
 * of residents, so that at any moment all kinds of texts are under way.
 */
record Talk(InboundDocket docket, long resident) {
  static final int TURNS = 4;
  private static final String TOLD = "You have court %s, Mill Creek.*\\. Ticket ending %s\\..*";
  private static final String TOLD_AGAIN =
      "You have court %s, Mill Creek.* the ticket ending %s already\\..*";
  private static final String COUNTY = "Sample County court texts";

  /** One text, and a pattern of the one text that answers it. */
  record Turn(String kind, String body, String answer) {
    boolean isAnsweredBy(String twiml) {
      String whole = ".*<Response><Message>(?!.*<Message>)" + answer + "</Message></Response>\\s*";
      return Pattern.compile(whole, Pattern.DOTALL).matcher(twiml).matches();
    }
  }

  Turn turn(int number) {
    return turns().get(number);
  }

  private List<Turn> turns() {
    String one = docket.known(resident * 7919);
    String other = docket.known(resident * 7919 + 1);
    String none = docket.unknown(resident);
    return switch ((int) (resident % 4)) {
      case 0 -> List.of(follow(one), status(one), followMore(other), stop());
      case 1 -> List.of(watch(none), statusOfWatch(none), help(), remove(none));
      case 2 -> List.of(help(), follow(one), followAgain(one), status(one));
      default -> List.of(statusOfNothing(), follow(other), stop(), statusAfterStop());
    };
  }

  private Turn follow(String number) {
    String terms = "Msg frequency varies\\. Msg &amp; data rates may apply\\..*";
    return new Turn("a number", number, COUNTY + "\\. " + told(number) + terms);
  }

  // As people write it.
  private Turn followMore(String number) {
    String written = number.substring(0, 4).toLowerCase(Locale.ROOT) + "-" + number.substring(4);
    return new Turn(
        "another number, as people write it",
        "Ticket # " + written,
        "Sample County: " + told(number) + stops());
  }

  private Turn followAgain(String number) {
    return new Turn(
        "a number that is followed", number, "Sample County: " + toldAgain(number) + stops());
  }

  private Turn status(String number) {
    String line = "Ending " + ending(number) + ": You have court " + docket.when(number);
    return new Turn("STATUS", "STATUS", "Sample County: your tickets\n" + line + ", Mill Creek.*");
  }

  private static Turn statusOfWatch(String number) {
    String line = "Ending " + ending(number) + ": not found yet, we are looking\\.";
    return new Turn(
        "STATUS of a number not found", "status", "Sample County: your tickets\n" + line);
  }

  private static Turn statusOfNothing() {
    return new Turn(
        "STATUS of nobody", "Status", "Sample County: you get no texts about any ticket.*");
  }

  private static Turn statusAfterStop() {
    return new Turn("STATUS after STOP", "STATUS", "Sample County: you stopped our texts\\..*");
  }

  private static Turn watch(String number) {
    return new Turn(
        "a number not found",
        number,
        COUNTY + ": we can't find the ticket ending " + ending(number) + " yet.*");
  }

  private static Turn remove(String number) {
    String left = "Sample County: we won't text you about the ticket ending ";
    return new Turn("REMOVE", "Remove " + number, left + ending(number) + " any more\\..*");
  }

  private static Turn help() {
    return new Turn("HELP", "HELP", COUNTY + ": court dates and reminders\\..*");
  }

  private static Turn stop() {
    return new Turn("STOP", "STOP", "Sample County: you get no more texts\\..*");
  }

  private String told(String number) {
    return TOLD.formatted(docket.when(number), ending(number));
  }

  private String toldAgain(String number) {
    return TOLD_AGAIN.formatted(docket.when(number), ending(number));
  }

  private static String stops() {
    return "STOP to end\\.";
  }

  private static String ending(String number) {
    return number.substring(number.length() - 4);
  }
}
