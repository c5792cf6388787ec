package org.docketline.inbound;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.docketline.docket.Court;
import org.docketline.docket.HearingNow;
import org.docketline.docket.TicketNow;
import org.docketline.understanding.NamedOption;

/** By what a text may mean a court or a ticket: its court's name, its town and its days. */
final class OptionNames {
  private OptionNames() {}

  /** A court of these tickets. */
  static NamedOption court(String key, List<TicketNow> tickets) {
    return option(key, List.of(), tickets, court -> court.key().equals(key));
  }

  /** A ticket, which several lists may have. */
  static NamedOption ticket(String number, String ending, List<TicketNow> tickets) {
    return option(number, List.of(number, ending), tickets, court -> true);
  }

  private static NamedOption option(
      String value, List<String> numbers, List<TicketNow> tickets, Predicate<Court> isMeant) {
    List<HearingNow> ahead =
        tickets.stream()
            .flatMap(ticket -> ticket.ahead().stream())
            .filter(hearing -> isMeant.test(hearing.court()))
            .toList();
    Stream<String> listed =
        tickets.stream()
            .flatMap(ticket -> ticket.courts().stream())
            .filter(isMeant)
            .flatMap(court -> Stream.of(court.name(), court.details().seat().city()));
    Stream<String> asFeedsSay = ahead.stream().map(hearing -> hearing.hearing().court);
    return new NamedOption(
        value,
        numbers,
        Stream.concat(listed, asFeedsSay).filter(Objects::nonNull).distinct().toList(),
        ahead.stream().map(hearing -> hearing.hearing().date).distinct().toList());
  }
}
