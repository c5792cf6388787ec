package org.docketline.docket;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.List;

/** A citation as its feed last told it. Its identity is the feed and the number. */
@Entity
public class Citation extends PanacheEntityBase {
  @Id public Long id;
  public String feed;
  public String number;

  /** The court as the feed names it; it may be known before any date is. */
  public String court;

  @Enumerated(EnumType.STRING)
  public CitationStatus status;

  /** Keyed hashes of who got it, each null where the feed does not tell. */
  @Column(name = "last_name")
  public byte[] lastName;

  @Column(name = "birth_date")
  public byte[] birthDate;

  public byte[] licence;

  /** Every citation of this number, one a feed. */
  public static List<Citation> numbered(CitationNumber number) {
    return list("number = ?1 order by id", number.value());
  }

  /** Whether the courts are done with it. */
  public boolean isClosed() {
    return status == CitationStatus.CLOSED;
  }
}
