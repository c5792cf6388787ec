package org.docketline.subscription;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.docketline.keys.KeyUse;
import org.docketline.keys.Keyring;
import org.docketline.sms.PhoneNumber;

/**
 * Deletes all that is known of a phone, in the caller's transaction. What stays is by the keyed
 * hash of its number: that its owner had agreed to be texted, since a county that is asked why it
 * texted must be able to say, and that its owner had told us to stop.
 */
public final class PhoneErasure {
  /** The answers to a text that began to follow a ticket. Any other text agreed to nothing. */
  public static final String BEGAN =
      "(^| )(enrolled|followed|watching|watching-enrolled|looking|looking-enrolled|several"
          + "|several-enrolled|choose-court|verify-birth-date|verify-last-name"
          + "|welcome|welcome-watching|welcome-several)(@| |$)";

  private static final String FIND =
      "select id from subscriber where phone_hash = any (?) for update";
  private static final String KEEP_PAGE_CONSENT =
      """
      insert into past_consent (phone_hash, agreed_at, language, consent, deleted_at)
      select p.phone_hash, s.created_at, s.language, s.consent, ?
      from sign_up s join subscriber p on p.id = s.subscriber_id
      where p.id = ? and s.used_at is not null and s.consent is not null""";
  private static final String KEEP_TEXTED_CONSENT =
      """
      insert into past_consent (phone_hash, agreed_at, deleted_at)
      select p.phone_hash, coalesce(p.agreed_at, min(t.received_at)), ?
      from subscriber p
      left join inbound_text t on t.phone_hash = any (?) and t.wording ~ '%s'
      where p.id = ? and (t.sid is not null or p.agreed_at is not null)
        and not exists (select from sign_up s
          where s.subscriber_id = p.id and s.used_at is not null and s.consent is not null)
      group by p.phone_hash, p.agreed_at"""
          .formatted(BEGAN);
  private static final String KEEP_STOP =
      """
      insert into stopped_phone select phone_hash from subscriber
      where id = ? and status = 'STOPPED' on conflict do nothing""";
  private static final String FORGET_TEXTS =
      """
      update inbound_text set phone_hash = null, body = null, reply = null, wording = null
      where phone_hash = any (?)""";
  // What it follows, what it was texted and what it was asked go with it.
  private static final String DELETE = "delete from subscriber where id = ?";

  private final Keyring keyring;

  public PhoneErasure(Keyring keyring) {
    this.keyring = keyring;
  }

  /** The id under which the phone was known; empty where nothing was kept of it but its texts. */
  public OptionalLong erase(Connection database, PhoneNumber phone, Instant now)
      throws SQLException {
    Object[] hashes = keyring.hashes(phone.e164(), KeyUse.PHONE).toArray(byte[][]::new);
    OptionalLong known = find(database, hashes);
    if (known.isPresent()) {
      Timestamp at = Timestamp.from(now);
      long id = known.getAsLong();
      change(database, KEEP_PAGE_CONSENT, at, id);
      change(database, KEEP_TEXTED_CONSENT, at, hashes, id);
      change(database, KEEP_STOP, id);
      change(database, DELETE, id);
    }
    change(database, FORGET_TEXTS, new Object[] {hashes});
    return known;
  }

  private static OptionalLong find(Connection database, Object[] hashes) throws SQLException {
    try (var find = prepared(database, FIND, List.of((Object) hashes));
        var rows = find.executeQuery()) {
      return rows.next() ? OptionalLong.of(rows.getLong(1)) : OptionalLong.empty();
    }
  }

  private static void change(Connection database, String sql, Object... values)
      throws SQLException {
    try (var change = prepared(database, sql, List.of(values))) {
      change.executeUpdate();
    }
  }

  private static PreparedStatement prepared(Connection database, String sql, List<Object> values)
      throws SQLException {
    PreparedStatement prepared = database.prepareStatement(sql);
    for (int i = 0; i < values.size(); i++) {
      Object value = values.get(i);
      prepared.setObject(
          i + 1, value instanceof Object[] all ? database.createArrayOf("bytea", all) : value);
    }
    return prepared;
  }
}
