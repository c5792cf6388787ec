package org.docketline.outbox;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A text that the carrier took beside the one that its row knows: somebody was told twice. */
@Entity
@Table(name = "extra_copy")
public class ExtraCopy extends PanacheEntityBase {
  @Id public String sid;

  @Column(name = "message_id")
  public long messageId;

  @Column(name = "seen_at")
  public Instant seenAt;

  static ExtraCopy of(Message row, String sid, Instant now) {
    var copy = new ExtraCopy();
    copy.sid = sid;
    copy.messageId = row.id;
    copy.seenAt = now;
    return copy;
  }
}
