package org.docketline.subscription;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.docketline.docket.AskedTicket;
import org.docketline.docket.CaseName;
import org.docketline.docket.Citation;
import org.docketline.docket.CitationNumber;
import org.docketline.docket.Hearing;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One phone's wish to be told of one citation, or of a number that no docket holds yet. */
@Entity
@DynamicUpdate
public class Subscription extends PanacheEntityBase {
  private static final String IN_OTHER_LISTS =
      """
      select other.* from subscription s join citation c on c.id = s.citation_id
      join subscription other on other.subscriber_id = s.subscriber_id and other.status = 'ACTIVE'
      join citation o on o.id = other.citation_id
      where s.id = :id and o.feed <> c.feed
        and (o.number = c.number
          or coalesce(o.unpadded, o.number) = coalesce(c.unpadded, c.number)) order by other.id""";

  private static final String IN_VAIN =
      """
      select s.* from subscription s join citation c on c.id = s.citation_id
      where s.status = 'ACTIVE' and s.since < :since
        and not exists (select from hearing h where h.citation_id = c.id and h.date >= :day)
        and (c.status = 'CLOSED' or exists (select from hearing h where h.citation_id = c.id))
      order by s.id limit :most for update of s skip locked""";

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  @Column(name = "subscriber_id")
  public Long subscriberId;

  /** Of a ticket of the docket; null until there is one. */
  public String number;

  /** What is watched for until then. */
  @Convert(converter = SealedNumber.class)
  public String watched;

  @Column(name = "watched_hash")
  public byte[] watchedHash;

  /** Null while it waits. */
  @Column(name = "citation_id")
  public Long citationId;

  @Enumerated(EnumType.STRING)
  public SubscriptionStatus status;

  /** Since when it has this status. A reminder whose time had passed by then is not owed. */
  public Instant since;

  /** The keyed hash of the fact that proved whose ticket it is; null where none was asked for. */
  public String driver;

  @Column(name = "watch_until")
  public Instant watchUntil;

  /** Until when START takes it up again, where a stop ended it; null where nothing does. */
  @Column(name = "asleep_until")
  public Instant asleepUntil;

  /** Why it ended; null until then. */
  @Column(name = "end_reason")
  @Enumerated(EnumType.STRING)
  public EndReason endReason;

  /** The same in words, such as the carrier's code. */
  @Column(name = "ended_reason")
  public String endedReason;

  /** The hearings that the subscriber said are not theirs, but another court's. */
  @JdbcTypeCode(SqlTypes.ARRAY)
  public List<Long> declined = List.of();

  /** Whether the subscriber has yet to prove whose ticket it is, before any date is told. */
  public boolean unproven;

  /** Whether it began in this transaction, so that no text was ever planned of it. */
  @Transient private boolean begunNow;

  /** All subscriptions of its phone; null where they are still to be read. */
  @Transient List<Subscription> beside;

  static Subscription follow(Subscriber subscriber, Citation citation, Instant now) {
    var subscription = new Subscription();
    subscription.number = citation.number;
    subscription.activate(citation, now);
    subscription.begin(subscriber);
    return subscription;
  }

  private void begin(Subscriber subscriber) {
    subscriberId = subscriber.id;
    persist();
    begunNow = true;
    subscriber.add(this);
  }

  static Subscription watch(
      Subscriber subscriber, CitationNumber number, byte[] hash, Instant now, Instant until) {
    var subscription = new Subscription();
    subscription.watched = number.value();
    subscription.watchedHash = hash;
    subscription.status = SubscriptionStatus.WAITING;
    subscription.since = now;
    subscription.watchUntil = until;
    subscription.begin(subscriber);
    return subscription;
  }

  /** The watched number has appeared. */
  void activate(Citation citation, Instant now) {
    number = number();
    watched = null;
    watchedHash = null;
    citationId = citation.id;
    status = SubscriptionStatus.ACTIVE;
    since = now;
    watchUntil = null;
  }

  void end(EndReason why, Instant now) {
    end(why, why.words(), now);
  }

  private void end(EndReason why, String words, Instant now) {
    status = SubscriptionStatus.ENDED;
    endReason = why;
    endedReason = words;
    since = now;
  }

  /** Follows what {@link #endAllOf} has written, unless it had ended before. */
  void isEndedToo(EndReason why, String words, Instant now, Instant until) {
    if (!isEnded()) {
      getEntityManager().detach(this); // it is written already
      end(why, words, now);
      asleepUntil = until;
    }
  }

  /** Notes that these hearings are not the subscriber's: nothing more is told of them. */
  public void decline(Collection<Long> hearings) {
    List<Long> all = new ArrayList<>(declined);
    all.addAll(hearings);
    declined = all;
  }

  /**
   * Whether this hearing is not the subscriber's: they said so, or it is for other drivers of the
   * case than the one that they proved to be.
   */
  public boolean declines(Hearing hearing) {
    return declined.contains(hearing.id)
        || (driver != null && Citation.<Citation>findById(citationId).isForOthers(hearing, driver));
  }

  /** The ticket that it follows, as its subscriber asks about it; it must not wait. */
  public AskedTicket asked() {
    return new AskedTicket(Citation.findById(citationId), this::declines);
  }

  /** Whether it began in this transaction, so that no text was ever planned of it. */
  public boolean isBegunNow() {
    return begunNow;
  }

  boolean isEnded() {
    return status == SubscriptionStatus.ENDED;
  }

  public boolean isWaiting() {
    return status == SubscriptionStatus.WAITING;
  }

  public boolean isActive() {
    return status == SubscriptionStatus.ACTIVE;
  }

  /** What it follows or watches for. */
  public String number() {
    return number == null ? watched : number;
  }

  /** The number as a citation's. */
  public CitationNumber citationNumber() {
    return new CitationNumber(number());
  }

  private boolean isOf(String other) {
    return number().equals(other);
  }

  /** Whether this subscriber follows or watches anything, and so was told the terms. */
  public static boolean hasAny(Subscriber subscriber) {
    return !subscriber.followed().isEmpty();
  }

  /** Whether this phone has ever followed or watched for anything that is still kept. */
  public static boolean hasEverHad(Subscriber subscriber) {
    return !subscriber.subscriptions().isEmpty();
  }

  /** The numbers that this phone follows or watches for. */
  static Set<String> numbersKept(Subscriber subscriber) {
    return subscriber.followed().stream().map(Subscription::number).collect(Collectors.toSet());
  }

  /** How many numbers this phone has begun to follow or to watch for since then. */
  public static long begunSince(Instant then, Subscriber subscriber) {
    return subscriber.subscriptions().stream().filter(one -> one.since.isAfter(then)).count();
  }

  /** This phone's following of this citation. */
  public static Optional<Subscription> to(Subscriber subscriber, Citation citation) {
    return subscriber.subscriptions().stream()
        .filter(one -> one.isActive() && citation.id.equals(one.citationId))
        .findFirst();
  }

  /** Whether this phone has left this citation, whatever it was told why. */
  static boolean isLeft(Subscriber subscriber, Citation citation) {
    return subscriber.subscriptions().stream()
        .anyMatch(one -> one.isEnded() && citation.id.equals(one.citationId));
  }

  /** What the same phone follows of the same number in other feeds. */
  public List<Subscription> inOtherLists() {
    return beside == null
        ? askForOtherLists()
        : ticket().stream().flatMap(this::inOtherLists).toList();
  }

  // As the statement does it, from what is read already.
  private Stream<Subscription> inOtherLists(Citation ticket) {
    return beside.stream()
        .filter(Subscription::isActive)
        .filter(other -> other.ticket().filter(ticket::isInOtherList).isPresent());
  }

  private Optional<Citation> ticket() {
    return Optional.ofNullable(citationId).map(id -> Citation.findById(id));
  }

  @SuppressWarnings("unchecked") // a native query's result is untyped
  private List<Subscription> askForOtherLists() {
    return getEntityManager()
        .createNativeQuery(IN_OTHER_LISTS, Subscription.class)
        .setParameter("id", id)
        .getResultList();
  }

  /** This phone's watch for this number. */
  public static Optional<Subscription> waiting(Subscriber subscriber, String number) {
    return subscriber.subscriptions().stream()
        .filter(one -> one.isWaiting() && one.isOf(number))
        .findFirst();
  }

  /** What this subscriber follows or watches under this number. */
  public static List<Subscription> of(Subscriber subscriber, CitationNumber number) {
    return subscriber.followed().stream().filter(one -> one.isOf(number.value())).toList();
  }

  /** The numbers under which this subscriber follows or watches what goes by this name. */
  public static List<CitationNumber> numbersOf(Subscriber subscriber, CaseName name) {
    List<Subscription> same = of(subscriber, name.number());
    Stream<Subscription> meant =
        same.isEmpty()
            ? Citation.named(name).stream().flatMap(citation -> to(subscriber, citation).stream())
            : same.stream();
    return meant.map(Subscription::citationNumber).distinct().toList();
  }

  /** How many numbers this phone has texted since then that no docket held; ended ones count. */
  public static long unknownSince(Instant then, Subscriber subscriber) {
    return subscriber.subscriptions().stream()
        .filter(one -> one.watchUntil != null && one.since.isAfter(then))
        .count();
  }

  /** How many numbers all phones have texted since then that no docket held. */
  public static long unknownSince(Instant then) {
    return count("watchUntil is not null and since > ?1", then);
  }

  /** Whether anybody follows this citation. */
  public static boolean isFollowed(Citation citation) {
    return count("citationId = ?1 and status = ?2", citation.id, SubscriptionStatus.ACTIVE) > 0;
  }

  /**
   * Whether the docket keeps up some citation of this name: one of a list, or of the systems that
   * list nothing one that somebody follows. What an earlier look-up found and nobody follows stays
   * as it was found.
   */
  public static boolean isKept(CaseName name, Set<String> lookUpFeeds) {
    return Citation.named(name).stream()
        .anyMatch(citation -> !lookUpFeeds.contains(citation.feed) || isFollowed(citation));
  }

  /** Whether its subscriber follows or watches the same number again. */
  public static boolean isFollowedAgain(Subscription ended) {
    return Subscriber.<Subscriber>findById(ended.subscriberId).followed().stream()
        .anyMatch(one -> one.isOf(ended.number()));
  }

  /** The watches that have lasted their time, locked so that a STOP has the last word. */
  public static List<Subscription> watchesOver(Instant now) {
    return Subscription.<Subscription>find(
            "status = ?1 and watchUntil <= ?2 order by id", SubscriptionStatus.WAITING, now)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /**
   * The oldest that follow what is over: its last date was before this day, or it is closed without
   * any. Locked for the same reason; those that somebody else looks at are left for later.
   */
  @SuppressWarnings("unchecked") // a native query's result is untyped
  static List<Subscription> followedInVain(LocalDate day, Instant since, int most) {
    return getEntityManager()
        .createNativeQuery(IN_VAIN, Subscription.class)
        .setParameter("day", day)
        .setParameter("since", since)
        .setParameter("most", most)
        .getResultList();
  }

  /** Those of these that still wait, locked for the same reason. */
  static List<Subscription> stillWaiting(List<Long> ids) {
    return Subscription.<Subscription>find(
            "id in ?1 and status = ?2 order by id", ids, SubscriptionStatus.WAITING)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /** Ends all that a phone follows or watches for; START takes it up again until that moment. */
  static void endAllOf(
      long subscriberId, EndReason why, String words, Instant now, Instant asleepUntil) {
    update(
        "status = ?1, endReason = ?2, endedReason = ?3, since = ?4, asleepUntil = ?5"
            + " where subscriberId = ?6 and status <> ?1",
        SubscriptionStatus.ENDED,
        why,
        words,
        now,
        asleepUntil,
        subscriberId);
  }

  private boolean isAsleep(Instant now) {
    return asleepUntil != null && asleepUntil.isAfter(now);
  }

  /** What a stop of this phone has ended and START takes up again, oldest first. */
  static List<Subscription> asleep(Subscriber subscriber, Instant now) {
    return subscriber.subscriptions().stream().filter(one -> one.isAsleep(now)).toList();
  }
}
