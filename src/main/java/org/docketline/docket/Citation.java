package org.docketline.docket;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A citation as its feed last told it; each fact is null where the feed does not tell it. Its
 * identity is the feed and the number.
 */
@Entity
public class Citation extends PanacheEntityBase {
  private static final String NAMED =
      "select * from citation where id in (%s) order by id".formatted(idsSql(":name", ":plain"));

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  public String feed;
  public String number;

  /** The number without the zeros that pad it, where that is another; else null. */
  public String unpadded;

  /** A keyed hash of the number, by which the feed's files are compared. */
  public Long mark;

  /** The court as the feed names it; it may be known before any date is. */
  public String court;

  @Enumerated(EnumType.STRING)
  public CitationStatus status;

  /** A digest of its charges, by which the next run sees whether they are the same. */
  @Column(name = "violations")
  public String chargesDigest;

  @Column(name = "issued_on")
  public LocalDate issuedOn;

  @Column(name = "can_pay_online")
  public Boolean canPayOnline;

  @Column(name = "payment_url")
  public String paymentUrl;

  /** This and the next three are keyed hashes of who got it. */
  @Column(name = "last_name")
  public byte[] lastName;

  @Column(name = "birth_date")
  public byte[] birthDate;

  /** A keyed hash of both together, the same for all tickets of a person. */
  public byte[] person;

  public byte[] licence;

  /** Keyed hashes of all that is told of its drivers, where it has several; else null. */
  @JdbcTypeCode(SqlTypes.ARRAY)
  public List<String> drivers;

  /** When its feed listed it for the first time. */
  @Column(name = "first_seen")
  public Instant firstSeen;

  /** Since when its feed does not list it, or is not asked for it; null while it is. */
  @Column(name = "absent_since")
  public Instant absentSince;

  /** Its hearings; null where they are still to be read. */
  @Transient private List<Hearing> readAhead;

  /** Every citation of this number, one a feed. */
  public static List<Citation> numbered(CitationNumber number) {
    return list("number = ?1 order by id", number.value());
  }

  /**
   * Every citation that goes by this name: as its number, or as another name that its feed gives or
   * gave. Failing that, of each feed the only one whose number is the same but for padding.
   */
  @SuppressWarnings("unchecked") // a native query's result is untyped
  public static List<Citation> named(CaseName name) {
    return getEntityManager()
        .createNativeQuery(NAMED, Citation.class)
        .setParameter("name", name.number().value())
        .setParameter("plain", name.plain())
        .getResultList();
  }

  /** The ids of the citations that {@link #named} gives, where these are a name in SQL. */
  public static String idsSql(String name, String plain) {
    return """
        with exact as (
          select id from citation where number = %1$s
          union select citation_id from citation_name where number = %1$s)
        select id from exact
        union all select min(id) from (
          select feed, id from citation where number = %2$s or unpadded = %2$s
          union
          select c.feed, c.id from citation_name a join citation c on c.id = a.citation_id
          where a.number = %2$s or a.unpadded = %2$s) alike
        where not exists (select from exact)
        group by feed having count(*) = 1"""
        .formatted(name, plain);
  }

  /** Its hearings by date. */
  public List<Hearing> hearings() {
    return readAhead == null ? Hearing.ofCitation(id) : readAhead;
  }

  /** Takes its hearings by date, where they were read with all else that an answer needs. */
  public void readAhead(List<Hearing> hearings) {
    readAhead = List.copyOf(hearings);
  }

  /** The numbers of the citations that go by this name. */
  public static List<CitationNumber> numbersOf(CaseName name) {
    return named(name).stream()
        .map(citation -> new CitationNumber(citation.number))
        .distinct()
        .toList();
  }

  /**
   * Whether this keyed hash is of one of several drivers. After a change of keys the hashes are
   * others, and say nothing of whoever was one of them before.
   */
  public boolean isDriver(String driver) {
    return drivers != null && drivers.contains(driver);
  }

  /** The driver of it whose keyed hash begins with these digits, of all that it keeps. */
  Optional<String> driverBeginning(String digits) {
    Stream<String> only =
        Stream.of(lastName, birthDate, person, licence)
            .filter(Objects::nonNull)
            .map(DriverHashes::hex);
    return Stream.concat(only, drivers == null ? Stream.empty() : drivers.stream())
        .filter(hash -> hash.startsWith(digits))
        .findFirst();
  }

  /** Whether this hearing is for others of its drivers than this one, by the keyed hash. */
  public boolean isForOthers(Hearing hearing, String driver) {
    return hearing.isForOthersThan(driver) && isDriver(driver);
  }

  /** Whether the other has the same number, but for the zeros that pad it. */
  public boolean isNumberedLike(Citation other) {
    return number.equals(other.number) || plainNumber().equals(other.plainNumber());
  }

  /** Whether the other is the same ticket in another of the county's lists. */
  public boolean isInOtherList(Citation other) {
    return !feed.equals(other.feed) && isNumberedLike(other);
  }

  private String plainNumber() {
    return unpadded == null ? number : unpadded;
  }

  /** Whether the courts are done with it. */
  public boolean isClosed() {
    return status == CitationStatus.CLOSED;
  }
}
