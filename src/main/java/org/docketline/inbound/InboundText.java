package org.docketline.inbound;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

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

  /** TwiML; null while it is being answered. */
  public byte[] reply;

  /** Whether the reply holds any text. */
  public boolean answered;

  /** Which texts the reply is made of, separated by blanks; null where there are none. */
  public String wording;

  /** Whether this text is stored already. */
  static boolean isKnown(String sid) {
    return count("sid", sid) > 0;
  }

  /** How many texts of the phone with these hashes were answered since then. */
  static long answered(List<byte[]> phoneHashes, Instant then) {
    return count("phoneHash in ?1 and receivedAt > ?2 and answered", phoneHashes, then);
  }

  /** Whether the phone with these hashes has texted us no more than once. */
  static boolean isFirst(List<byte[]> phoneHashes) {
    return count("phoneHash in ?1", phoneHashes) < 2;
  }

  /** What the phone with these hashes has texted after that moment. */
  static List<InboundText> since(List<byte[]> phoneHashes, Instant then) {
    return list("phoneHash in ?1 and receivedAt > ?2", phoneHashes, then);
  }

  /**
   * Whether the phone with these hashes was told a text since then whose key holds this. It reads
   * no more than that phone's rows of the time, by their index.
   */
  static boolean told(List<byte[]> phoneHashes, Instant then, String key) {
    return count(
            "phoneHash in ?1 and receivedAt > ?2 and answered and wording like ?3",
            phoneHashes,
            then,
            "%" + key + "%")
        > 0;
  }

  /** The last texts of that phone since then that were answered, so many at most. */
  static List<InboundText> lastAnswered(List<byte[]> phoneHashes, Instant then, int most) {
    return InboundText.<InboundText>find(
            "phoneHash in ?1 and receivedAt > ?2 and answered order by receivedAt desc",
            phoneHashes,
            then)
        .page(0, most)
        .list();
  }

  static Optional<byte[]> reply(String sid) {
    return InboundText.<InboundText>findByIdOptional(sid).map(text -> text.reply);
  }
}
