package org.docketline.docket;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Which of the tickets that one person asks about are to be told: a number that has no date in one
 * list and one in another is one ticket for the resident, and only its date counts. So does one of
 * two dates that are the same.
 */
public final class ToldTickets {
  private ToldTickets() {}

  /** Of all these; those that are not found yet have no ticket in the map. */
  public static <T> List<T> of(
      List<T> asked, Map<T, TicketNow> tickets, Function<T, String> number) {
    Set<String> dated =
        asked.stream().filter(one -> isDated(tickets.get(one))).map(number).collect(toSet());
    return asked.stream()
        .filter(one -> isDated(tickets.get(one)) || !dated.contains(number.apply(one)))
        .filter(one -> tickets.get(one) == null || !tickets.get(one).elsewhere())
        .toList();
  }

  private static boolean isDated(TicketNow ticket) {
    return ticket != null && !ticket.ahead().isEmpty();
  }
}
