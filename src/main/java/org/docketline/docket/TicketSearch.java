package org.docketline.docket;

import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.docketline.keys.Keyring;

/**
 * Finds tickets by what a driver knows: facts are compared as keyed hashes, and kept nowhere. Where
 * nothing is found the same is done as where something is, so that time tells nobody which fact was
 * wrong. Each search is by an index; a transaction must be open.
 */
@Singleton
public final class TicketSearch {
  private static final int MOST_TICKETS = 100;

  private static final String OF_DRIVER =
      """
      select * from citation where id in (
        select id from citation where %1$s is not null and %1$s in (:hashes)
        union
        select id from citation
        where drivers is not null and drivers && string_to_array(:facts, ','))
      order by id limit %2$d""";

  private final Keyring keys;
  private final CourtDirectory courts;

  TicketSearch(Keyring keys, CourtDirectory courts) {
    this.keys = keys;
    this.courts = courts;
  }

  /** The tickets of this name whose driver all is true of that the docket can compare. */
  public List<ProvenTicket> numbered(CaseName name, DriverClaim said) {
    return proven(orStranger(Citation.named(name), name.number()), ticket -> driver(ticket, said));
  }

  private Optional<String> driver(Citation ticket, DriverClaim said) {
    Optional<String> born = born(ticket, said.born());
    Optional<String> named = named(ticket, said.lastName());
    boolean wrong =
        isRefuted(born, ticket.birthDate, !said.born().isEmpty())
            || isRefuted(named, ticket.lastName, said.lastName().isPresent());
    return wrong ? Optional.empty() : born.or(() -> named);
  }

  private static boolean isRefuted(Optional<String> proven, byte[] known, boolean said) {
    return said && known != null && proven.isEmpty();
  }

  /** The tickets of a driver of this licence, of that state or of one that no feed tells. */
  public List<ProvenTicket> licensed(String state, String licence, List<LocalDate> born) {
    List<byte[]> hashes =
        Stream.of(state, "")
            .flatMap(of -> DriverHashes.licences(of, licence, keys).stream())
            .toList();
    return proven(
        orStranger(ofDriver("licence", hashes), new CitationNumber("0")),
        ticket -> born(ticket, born));
  }

  /** The tickets of a driver of this last name and birth date, in these courts; in all if empty. */
  public List<ProvenTicket> named(String lastName, List<LocalDate> born, Set<String> inCourts) {
    List<byte[]> hashes =
        SaidSurnames.compared(lastName)
            .flatMap(name -> born.stream().map(day -> DriverHashes.persons(name, day, keys)))
            .flatMap(List::stream)
            .toList();
    return proven(ofDriver("person", hashes), ticket -> person(ticket, hashes)).stream()
        .filter(ticket -> inCourts.isEmpty() || isIn(ticket.citation(), inCourts))
        .toList();
  }

  private static Optional<String> person(Citation ticket, List<byte[]> hashes) {
    return hashes.stream()
        .filter(hash -> MessageDigest.isEqual(hash, ticket.person) || isOne(ticket, hash))
        .map(DriverHashes::hex)
        .findFirst();
  }

  private static boolean isOne(Citation ticket, byte[] hash) {
    return ticket.isDriver(DriverHashes.hex(hash));
  }

  private boolean isIn(Citation ticket, Set<String> inCourts) {
    return Stream.concat(
            Stream.of(courts.of(ticket)), Hearing.ofCitation(ticket.id).stream().map(courts::of))
        .map(Court::key)
        .anyMatch(inCourts::contains);
  }

  private Optional<String> born(Citation ticket, List<LocalDate> days) {
    return firstOf(days.stream().map(day -> DriverHashes.bornOn(ticket, day, keys)));
  }

  private Optional<String> named(Citation ticket, Optional<String> said) {
    return firstOf(
        said.stream()
            .flatMap(SaidSurnames::compared)
            .map(name -> DriverHashes.named(ticket, name, keys)));
  }

  // All are tried before the first is taken.
  private static Optional<String> firstOf(Stream<Optional<String>> drivers) {
    return drivers.toList().stream().flatMap(Optional::stream).findFirst();
  }

  private static List<ProvenTicket> proven(
      List<Citation> tickets, Function<Citation, Optional<String>> driver) {
    return tickets.stream()
        .flatMap(
            ticket -> driver.apply(ticket).map(known -> new ProvenTicket(ticket, known)).stream())
        .toList();
  }

  // Nobody's ticket, of which nothing is known: comparing with it takes as long as with a real one.
  private static List<Citation> orStranger(List<Citation> found, CitationNumber number) {
    if (!found.isEmpty()) {
      return found;
    }
    var stranger = new Citation();
    stranger.number = number.value();
    return List.of(stranger);
  }

  /** What asks for the tickets that have one of {@code hashes} in this column. */
  static String ofDriver(String column) {
    return OF_DRIVER.formatted(column, MOST_TICKETS);
  }

  @SuppressWarnings("unchecked") // a native query's result is untyped
  private static List<Citation> ofDriver(String column, List<byte[]> hashes) {
    if (hashes.isEmpty()) {
      return List.of();
    }
    String facts = hashes.stream().map(DriverHashes::hex).collect(Collectors.joining(","));
    return Citation.getEntityManager()
        .createNativeQuery(ofDriver(column), Citation.class)
        .setParameter("hashes", hashes)
        .setParameter("facts", facts)
        .getResultList();
  }
}
