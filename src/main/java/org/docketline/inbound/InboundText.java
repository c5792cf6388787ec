package org.docketline.inbound;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;

/**
 * A text that has arrived, by Twilio's id, and its answer. The words of both are sealed; once its
 * phone is forgotten the id alone stays.
 */
@Entity
@Table(name = "inbound_text")
public class InboundText extends PanacheEntityBase {
  @Id public String sid;

  @Column(name = "phone_hash")
  public byte[] phoneHash;

  @Column(name = "received_at")
  public Instant receivedAt;

  public byte[] body;

  /** TwiML. */
  public byte[] reply;

  /** Whether the reply holds any text. */
  public boolean answered;

  /** Which texts the reply is made of, separated by blanks; null where there are none. */
  public String wording;

  /** Whether this text is stored already. */
  static boolean isKnown(String sid) {
    return count("sid", sid) > 0;
  }

  /** What the phone with these hashes has texted after that moment. */
  static List<InboundText> since(List<byte[]> phoneHashes, Instant then) {
    return list("phoneHash in ?1 and receivedAt > ?2", phoneHashes, then);
  }
}
