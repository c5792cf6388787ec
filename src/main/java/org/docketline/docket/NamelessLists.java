package org.docketline.docket;

import static java.util.stream.Collectors.toSet;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The tickets that somebody has proved to be theirs in other lists of the county that name nobody.
 * A list of dates alone may say since when another date holds: whoever is shown the one list
 * without the other is told a date that is not so any more.
 */
@Singleton
public final class NamelessLists {
  private final CourtDirectory courts;

  NamelessLists(CourtDirectory courts) {
    this.courts = courts;
  }

  /** These tickets, and the same ones in such lists. */
  public List<AskedTicket> with(List<ProvenTicket> proven) {
    Set<String> known = proven.stream().map(one -> key(one.citation())).collect(toSet());
    Stream<AskedTicket> others =
        proven.stream()
            .map(ProvenTicket::citation)
            .flatMap(ticket -> others(ticket, known))
            .distinct()
            .map(ticket -> new AskedTicket(ticket, hearing -> false));
    return Stream.concat(proven.stream().map(AskedTicket::of), others).toList();
  }

  private Stream<Citation> others(Citation ticket, Set<String> known) {
    Set<String> heard = courtsOf(ticket);
    return Citation.named(CaseName.of(ticket.number)).stream()
        .filter(other -> !known.contains(key(other)))
        .filter(other -> !other.feed.equals(ticket.feed) && !namesDriver(other))
        .filter(other -> isIn(heard, courtsOf(other)));
  }

  // A list that names no court may mean this one.
  private static boolean isIn(Set<String> heard, Set<String> other) {
    return other.isEmpty() || other.stream().anyMatch(heard::contains);
  }

  private Set<String> courtsOf(Citation ticket) {
    return Stream.concat(
            Stream.of(ticket).filter(one -> one.court != null).map(courts::of),
            Hearing.ofCitation(ticket.id).stream().filter(one -> one.court != null).map(courts::of))
        .map(Court::key)
        .collect(toSet());
  }

  private static boolean namesDriver(Citation ticket) {
    return Stream.of(
            ticket.lastName, ticket.birthDate, ticket.person, ticket.licence, ticket.drivers)
        .anyMatch(Objects::nonNull);
  }

  private static String key(Citation ticket) {
    return ticket.feed + '\0' + ticket.number;
  }
}
