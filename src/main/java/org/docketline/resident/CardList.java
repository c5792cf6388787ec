package org.docketline.resident;

import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.List;
import org.docketline.understanding.TextedNumbers;

/**
 * The tickets of a page in its order: the next date first, and apart what the courts are done with.
 */
public final class CardList {
  private final List<TicketCard> all;
  private final TextNumber number;

  CardList(List<TicketCard> all, TextNumber number) {
    this.all = all;
    this.number = number;
  }

  public List<TicketCard> open() {
    return all.stream()
        .filter(card -> !card.isClosed())
        .sorted(Comparator.comparing(TicketCard::day))
        .toList();
  }

  public List<TicketCard> closed() {
    return all.stream().filter(TicketCard::isClosed).toList();
  }

  /** The address that opens a text to us with the open tickets' numbers; null without a number. */
  public String textLink() {
    return number.isKnown()
        ? number.link(
            open().stream()
                .map(TicketCard::number)
                .distinct()
                .limit(TextedNumbers.AT_ONCE)
                .collect(joining(" ")))
        : null;
  }
}
