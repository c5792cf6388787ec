package org.docketline.outbox;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A time during which no text goes out at all: since when, and why. */
@Entity
@Table(name = "sending_halt")
public class SendingHalt extends PanacheEntityBase {
  @Id public short id;
  public Instant since;
  public Integer code;
  public String meaning;

  @Column(name = "next_try")
  public Instant nextTry;

  @Column(name = "kind")
  @Enumerated(EnumType.STRING)
  public HaltReason reason;

  /** What the carrier said, with its code where it gave one. */
  public String said() {
    return code == null ? meaning : "%s (code %d)".formatted(meaning, code);
  }
}
