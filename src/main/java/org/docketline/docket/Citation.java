package org.docketline.docket;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A citation as its feed last told it; each fact is null where the feed does not tell it. Its
 * identity is the feed and the number.
 */
@Entity
public class Citation extends PanacheEntityBase {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  public String feed;
  public String number;

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

  /** This and the next two are keyed hashes of who got it. */
  @Column(name = "last_name")
  public byte[] lastName;

  @Column(name = "birth_date")
  public byte[] birthDate;

  public byte[] licence;

  /** When its feed listed it for the first time. */
  @Column(name = "first_seen")
  public Instant firstSeen;

  /** Every citation of this number, one a feed. */
  public static List<Citation> numbered(CitationNumber number) {
    return list("number = ?1 order by id", number.value());
  }

  /** Whether the courts are done with it. */
  public boolean isClosed() {
    return status == CitationStatus.CLOSED;
  }
}
