package org.docketline.figures;

import java.util.Arrays;
import java.util.List;
import org.docketline.outbox.MessageStatus;

/** What became of a text, as far as a day's sum tells it apart; its words are for a clerk. */
public enum TextOutcome {
  DELIVERED("Delivered"),
  ON_ITS_WAY("On its way"),
  WAITING("Waiting"),
  FAILED("Not delivered"),
  /** It would not have been true any more, or another text said it. */
  NOT_NEEDED("No longer needed");

  private final String words;

  TextOutcome(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  public static TextOutcome of(MessageStatus status) {
    return switch (status) {
      case DELIVERED -> DELIVERED;
      case SENDING, UNKNOWN, ACCEPTED, SENT -> ON_ITS_WAY;
      case CREATED -> WAITING;
      case UNDELIVERED, REFUSED, EXPIRED -> FAILED;
      case SUPERSEDED -> NOT_NEEDED;
    };
  }

  /** Whether the carrier took it. */
  static boolean isTaken(MessageStatus status) {
    return switch (status) {
      case ACCEPTED, SENT, DELIVERED, UNDELIVERED -> true;
      case CREATED, SENDING, UNKNOWN, REFUSED, EXPIRED, SUPERSEDED -> false;
    };
  }

  /** Of those whose story is not told yet, as the database spells them. */
  static List<String> goingOn() {
    return Arrays.stream(MessageStatus.values())
        .filter(TextOutcome::isGoingOn)
        .map(MessageStatus::name)
        .toList();
  }

  private static boolean isGoingOn(MessageStatus status) {
    return switch (status) {
      case CREATED, SENDING, UNKNOWN -> true;
      case ACCEPTED, SENT, DELIVERED, UNDELIVERED, REFUSED, EXPIRED, SUPERSEDED -> false;
    };
  }
}
