package org.docketline.subscription;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.docketline.docket.CaseName;
import org.docketline.docket.Citation;
import org.docketline.docket.CitationNumber;
import org.docketline.keys.KeyUse;
import org.docketline.keys.Keyring;

/**
 * The numbers that somebody watches for and no docket holds. They may be anything that was typed,
 * so that they lie sealed, and are opened here to be compared with the docket's.
 */
@Singleton
public final class WatchedNumbers {
  private static final int AT_ONCE = 2000;
  private static final String WAITING =
      """
      select id, watched from subscription
      where status = 'WAITING' and watched is not null and id > ?1 order by id limit ?2""";
  private static final String MAYBE_FOUND =
      """
      with watch as (
        select * from unnest(cast(?1 as bigint[]), cast(?2 as text[]), cast(?3 as text[]))
          as w (id, number, unpadded))
      select w.id from watch w join citation c on c.number in (w.number, w.unpadded)
      union
      select w.id from watch w join citation c on c.unpadded = w.unpadded
      union
      select w.id from watch w join citation_name a on a.number in (w.number, w.unpadded)
      union
      select w.id from watch w join citation_name a on a.unpadded = w.unpadded""";
  private static final String IN_CLEAR =
      """
      select id, number from subscription
      where citation_id is null and watched is null and number is not null
      order by id limit ?1""";
  private static final String SEAL =
      """
      update subscription set number = null, watched = ?2, watched_hash = ?3
      where id = ?1 and citation_id is null""";

  private final EntityManager entities;
  private final Keyring keyring;

  WatchedNumbers(EntityManager entities, Keyring keyring) {
    this.entities = entities;
    this.keyring = keyring;
  }

  private record Watch(long id, String number) {
    String unpadded() {
      return CaseName.of(number).plain();
    }
  }

  /** The keyed hash by which a number is stored. */
  byte[] hash(CitationNumber number) {
    return keyring.hash(number.value(), KeyUse.WATCHED_NUMBER);
  }

  /** Every keyed hash that these numbers may be stored by. */
  List<byte[]> hashes(Collection<CitationNumber> numbers) {
    return numbers.stream()
        .flatMap(number -> keyring.hashes(number.value(), KeyUse.WATCHED_NUMBER).stream())
        .toList();
  }

  /** Every number that somebody watches for. */
  Stream<String> all() {
    List<String> numbers = new ArrayList<>();
    inBatches(batch -> batch.forEach(watch -> numbers.add(watch.number())));
    return numbers.stream();
  }

  /** The watches whose number the docket now holds, locked so that a STOP has the last word. */
  List<Subscription> found() {
    List<Long> maybe = new ArrayList<>();
    inBatches(batch -> maybe.addAll(maybeFound(batch)));
    return maybe.isEmpty()
        ? List.of()
        : Subscription.stillWaiting(maybe).stream()
            .filter(watch -> !Citation.named(CaseName.of(watch.number())).isEmpty())
            .toList();
  }

  @SuppressWarnings("unchecked") // a native query's result is untyped
  private List<Long> maybeFound(List<Watch> batch) {
    return entities
        .createNativeQuery(MAYBE_FOUND, Long.class)
        .setParameter(1, batch.stream().map(Watch::id).toArray(Long[]::new))
        .setParameter(2, batch.stream().map(Watch::number).toArray(String[]::new))
        .setParameter(3, batch.stream().map(Watch::unpadded).toArray(String[]::new))
        .getResultList();
  }

  private void inBatches(Consumer<List<Watch>> each) {
    entities.flush();
    List<Watch> batch = after(0);
    while (!batch.isEmpty()) {
      each.accept(batch);
      batch = after(batch.get(batch.size() - 1).id());
    }
  }

  private List<Watch> after(long id) {
    List<?> rows =
        entities
            .createNativeQuery(WAITING, Object[].class)
            .setParameter(1, id)
            .setParameter(2, AT_ONCE)
            .getResultList();
    return rows.stream().map(Object[].class::cast).map(this::opened).toList();
  }

  private Watch opened(Object[] row) {
    return new Watch(
        ((Number) row[0]).longValue(), keyring.open((byte[]) row[1], KeyUse.WATCHED_NUMBER));
  }

  /** Seals what an older release stored in clear, in the caller's transaction. */
  public void sealOld() {
    List<?> rows =
        entities
            .createNativeQuery(IN_CLEAR, Object[].class)
            .setParameter(1, AT_ONCE)
            .getResultList();
    rows.stream().map(Object[].class::cast).forEach(row -> seal(row[0], (String) row[1]));
    if (!rows.isEmpty()) {
      sealOld();
    }
  }

  private void seal(Object id, String number) {
    entities
        .createNativeQuery(SEAL)
        .setParameter(1, id)
        .setParameter(2, keyring.seal(number, KeyUse.WATCHED_NUMBER))
        .setParameter(3, keyring.hash(number, KeyUse.WATCHED_NUMBER))
        .executeUpdate();
  }
}
