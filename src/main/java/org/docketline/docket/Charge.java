package org.docketline.docket;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a citation is for, as its feed last told it; each fact is null where the feed does not tell
 * it. It is for pages behind a second fact, and never named in a text. Money is in US dollars.
 */
@Entity
@Table(name = "violation")
public class Charge extends PanacheEntityBase {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  @Column(name = "citation_id")
  public Long citationId;

  /** The county's number for this charge. */
  public String number;

  public String description;

  @Enumerated(EnumType.STRING)
  public CitationStatus status;

  /** Whether a warrant is out for it. */
  public Boolean warrant;

  @Column(precision = 12, scale = 2)
  public BigDecimal fine;

  @Column(precision = 12, scale = 2)
  public BigDecimal costs;

  /** The charges of a citation, in the order in which its feed told them. */
  public static List<Charge> ofCitation(long citationId) {
    return list("citationId = ?1 order by id", citationId);
  }

  /** Whether the courts are done with it. */
  public boolean isClosed() {
    return status == CitationStatus.CLOSED;
  }

  /** Whether the court lists a warrant for it, in whichever column. */
  public boolean isWarranted() {
    return Boolean.TRUE.equals(warrant) || status == CitationStatus.WARRANT;
  }
}
