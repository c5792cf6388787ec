package org.docketline.inbound;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.docketline.docket.CaseName;
import org.docketline.docket.Citation;
import org.docketline.feed.Feed;
import org.docketline.feed.Feeds;
import org.docketline.understanding.TicketNumbers;
import org.docketline.understanding.TicketShapes;

/**
 * What the docket's numbers look like, as the last polls left it: read for each text that holds
 * digits, from a table of a few rows, so that a text after a poll is read by that poll.
 */
@Singleton
final class LearnedNumbers implements TicketNumbers {
  /** A shape that fewer of a feed's numbers have is a slip of whoever typed one. */
  private static final int ONE_IN = 1_000;

  /** A list shows all its numbers at once; a system that is asked does so by and by. */
  private static final long ENOUGH_OF_A_SYSTEM = 100;

  static final String SHAPES =
      """
      select feed, shape, numbers, sum(numbers) over (partition by feed) as total
      from ticket_shape\
      """;

  private final EntityManager entities;
  private final Set<String> feeds;
  private final Set<String> systems;

  LearnedNumbers(EntityManager entities, Feeds feeds) {
    this.entities = entities;
    this.feeds = Set.copyOf(feeds.names());
    this.systems = feeds.lookUps().stream().map(Feed::name).collect(Collectors.toSet());
  }

  private record Learned(String feed, String shape, long numbers, long total) {
    boolean isUsual() {
      return numbers * ONE_IN >= total;
    }
  }

  @Override
  public TicketShapes shapes() {
    List<Learned> learned =
        QuarkusTransaction.joiningExisting().call(this::learned).stream()
            .filter(one -> feeds.contains(one.feed()))
            .toList();
    Map<String, Long> totals = new HashMap<>();
    learned.forEach(one -> totals.put(one.feed(), one.total()));
    return new TicketShapes(
        learned.stream().filter(Learned::isUsual).map(Learned::shape).collect(Collectors.toSet()),
        feeds.stream().anyMatch(feed -> totals.getOrDefault(feed, 0L) < enough(feed)));
  }

  private long enough(String feed) {
    return systems.contains(feed) ? ENOUGH_OF_A_SYSTEM : 1;
  }

  private List<Learned> learned() {
    List<?> rows = entities.createNativeQuery(SHAPES, Object[].class).getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(
            row ->
                new Learned(
                    (String) row[0],
                    (String) row[1],
                    ((Number) row[2]).longValue(),
                    ((Number) row[3]).longValue()))
        .toList();
  }

  @Override
  public boolean holds(CaseName name) {
    return QuarkusTransaction.joiningExisting().call(() -> !Citation.named(name).isEmpty());
  }
}
