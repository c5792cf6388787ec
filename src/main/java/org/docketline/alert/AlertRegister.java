package org.docketline.alert;

import static org.docketline.staff.OperatorChange.refuse;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.docketline.keys.KeyUse;
import org.docketline.keys.Keyring;
import org.docketline.sms.PhoneNumber;
import org.docketline.staff.AuditAct;
import org.docketline.staff.OperatorChange;

/**
 * Who of the county is told of trouble, and where, for the command beside the service. Methods
 * throw {@link IllegalArgumentException}, in words for whoever typed the command.
 */
public final class AlertRegister {
  private static final Pattern EMAIL =
      Pattern.compile("[A-Za-z0-9._%+'-]{1,64}@(?:[A-Za-z0-9-]{1,63}\\.)+[A-Za-z]{2,63}");
  private static final int LONGEST = 254;

  // Whoever is added hears of what comes, and in the morning of what lasts.
  private static final String SET =
      """
      insert into alert_address (member_id, channel, address, told, next_try)
      values (?, ?, ?, (select coalesce(max(id), 0) from trouble_news), timestamptz 'epoch')
      on conflict (member_id, channel) do update set address = excluded.address,
        next_try = excluded.next_try, tries = 0, failure = null, ended = null, test_at = null""";
  private static final String LIST =
      """
      select channel, address, failure, ended, test_at is not null from alert_address
      where member_id = ? order by channel""";

  private final OperatorChange change;
  private final Keyring keys;

  /** The connection's transaction is the caller's. */
  public AlertRegister(Connection connection, Keyring keys, Instant now) {
    this.change = new OperatorChange(connection, now);
    this.keys = keys;
  }

  /** One address of a member: shown without most of it, and how the last try went. */
  public record Known(String shown, String failure, String ended, boolean awaitsTrial) {
    /** A line for whoever typed the command. */
    public String line() {
      String last = ended != null ? "ended: " + ended : failure;
      return last == null ? shown : shown + ", " + last;
    }
  }

  /** Has one told by e-mail. */
  public void setEmail(String name, String email) throws SQLException {
    refuse(
        email.length() > LONGEST || !EMAIL.matcher(email).matches(), "this is no e-mail address");
    set(name, AlertChannel.EMAIL, email);
  }

  /** Has one told by text. */
  public void setPhone(String name, String typed) throws SQLException {
    PhoneNumber phone =
        PhoneNumber.parse(typed)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "this is no phone number; write it like +13145550142"));
    set(name, AlertChannel.TEXT, phone.e164());
  }

  private void set(String name, AlertChannel channel, String address) throws SQLException {
    change.run(SET, member(name), channel.name(), keys.seal(address, KeyUse.STAFF_ADDRESS));
    change.remember(AuditAct.MEMBER_CHANGED, name + ": told of trouble by " + channel.word());
  }

  /** Has one told no more, and forgets the addresses. */
  public void forget(String name) throws SQLException {
    change.run("delete from alert_address where member_id = ?", member(name));
    change.remember(AuditAct.MEMBER_CHANGED, name + ": told of trouble no more");
  }

  /** Asks the running service for a trial at each of one's addresses. */
  public void askTrial(String name) throws SQLException {
    int asked =
        change.run(
            "update alert_address set test_at = ?, next_try = timestamptz 'epoch'"
                + " where member_id = ? and ended is null",
            Timestamp.from(change.now()),
            member(name));
    refuse(asked == 0, name + " has no address yet: give --email or --phone");
  }

  /** One's addresses. */
  public List<Known> of(String name) throws SQLException {
    List<Known> found = new ArrayList<>();
    try (var select = change.connection().prepareStatement(LIST)) {
      select.setLong(1, member(name));
      try (var row = select.executeQuery()) {
        while (row.next()) {
          String address = keys.open(row.getBytes(2), KeyUse.STAFF_ADDRESS);
          found.add(
              new Known(
                  shown(AlertChannel.valueOf(row.getString(1)), address),
                  row.getString(3),
                  row.getString(4),
                  row.getBoolean(5)));
        }
      }
    }
    return found;
  }

  private static String shown(AlertChannel channel, String address) {
    return switch (channel) {
      case EMAIL ->
          "e-mail to " + address.charAt(0) + "..." + address.substring(address.indexOf('@'));
      case TEXT -> "text to the phone " + new PhoneNumber(address);
    };
  }

  private long member(String name) throws SQLException {
    try (var select =
        change.connection().prepareStatement("select id from staff_member where name = ?")) {
      select.setString(1, name);
      try (var row = select.executeQuery()) {
        refuse(!row.next(), "there is no " + name);
        return row.getLong(1);
      }
    }
  }
}
