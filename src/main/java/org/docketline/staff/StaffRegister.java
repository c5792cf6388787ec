package org.docketline.staff;

import static org.docketline.staff.OperatorChange.refuse;

import io.quarkus.elytron.security.common.BcryptUtil;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Adds and changes those who may open the console, for the command beside the service. Each change
 * ends the member's sessions. Methods throw {@link IllegalArgumentException}, in words for whoever
 * typed the command.
 */
public final class StaffRegister {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9._-]{1,39}");
  private static final int SHORTEST = 12;
  private static final int LONGEST_BYTES = 72; // bcrypt reads no more

  private final OperatorChange change;

  /** The connection's transaction is the caller's. */
  public StaffRegister(Connection connection, Instant now) {
    this.change = new OperatorChange(connection, now);
  }

  /** Adds one with a password. */
  public void add(String name, StaffRole role, String password) throws SQLException {
    refuse(!NAME.matcher(name).matches(), "a name is 2 to 40 of a-z, 0-9, '.', '_' and '-'");
    refuseWeak(name, password);
    int added =
        change.run(
            "insert into staff_member (name, role, password, created_at) values (?, ?, ?, ?)"
                + " on conflict do nothing",
            name,
            role.name(),
            BcryptUtil.bcryptHash(password),
            Timestamp.from(change.now()));
    refuse(added == 0, name + " is there already");
    change.remember(AuditAct.MEMBER_ADDED, name + ", " + role.word());
  }

  /** Gives one another role. */
  public void setRole(String name, StaffRole role) throws SQLException {
    refuseOfCounty(name);
    change(name, "role = ?", role.name(), "role " + role.word());
  }

  /** Gives one another password. */
  public void setPassword(String name, String password) throws SQLException {
    refuseOfCounty(name);
    refuseWeak(name, password);
    change(name, "password = ?", BcryptUtil.bcryptHash(password), "password");
  }

  /** Lets one set up another authenticator at the next sign-in. */
  public void resetAuthenticator(String name) throws SQLException {
    refuseOfCounty(name);
    change(name, "secret = cast(? as bytea), proved = false", null, "authenticator reset");
  }

  /** Lets one in no more. */
  public void disable(String name) throws SQLException {
    change(name, "disabled_at = ?", Timestamp.from(change.now()), "disabled");
  }

  /** Lets one in again. */
  public void enable(String name) throws SQLException {
    change(name, "disabled_at = cast(? as timestamptz)", null, "enabled");
  }

  private static void refuseOfCounty(String name) {
    refuse(
        CountyMembers.isName(name),
        name + " comes in by the county's account, where this is decided");
  }

  private void change(String name, String what, Object value, String words) throws SQLException {
    int changed = change.run("update staff_member set " + what + " where name = ?", value, name);
    refuse(changed == 0, "there is no " + name);
    change.run(
        "delete from staff_session where member_id = (select id from staff_member where name = ?)",
        name);
    change.remember(AuditAct.MEMBER_CHANGED, name + ": " + words);
  }

  /** All, a line each. */
  public List<String> list() throws SQLException {
    List<String> lines = new ArrayList<>();
    try (var select =
            change
                .connection()
                .prepareStatement(
                    """
                select name, role, disabled_at is null, proved, account is not null
                from staff_member order by name""");
        var row = select.executeQuery()) {
      while (row.next()) {
        lines.add(
            "%s, %s%s%s"
                .formatted(
                    row.getString(1),
                    row.getString(2).toLowerCase(Locale.ROOT),
                    row.getBoolean(5)
                        ? ", by the county's account"
                        : authenticator(row.getBoolean(4)),
                    row.getBoolean(3) ? "" : ", disabled"));
      }
    }
    return lines;
  }

  private static String authenticator(boolean proved) {
    return proved ? "" : ", no authenticator yet";
  }

  private static void refuseWeak(String name, String password) {
    refuse(password.length() < SHORTEST, "a password has at least " + SHORTEST + " characters");
    refuse(
        password.getBytes(java.nio.charset.StandardCharsets.UTF_8).length > LONGEST_BYTES,
        "a password has at most " + LONGEST_BYTES + " bytes");
    refuse(
        password.toLowerCase(Locale.ROOT).contains(name) || password.chars().distinct().count() < 6,
        "this password is too easy to guess");
  }
}
