package org.docketline.staff;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.docketline.MovableClock;
import org.docketline.PageVisitor;

/** Somebody of the county, as a test adds them and lets them come in. */
public final class StaffFixture {
  public static final String PASSWORD = "correct höher staple";
  private static final Pattern KEY = Pattern.compile("<strong class=\"key\">([A-Z2-7 ]+)</strong>");

  private StaffFixture() {}

  public static void add(DataSource database, String name, StaffRole role) throws SQLException {
    change(database, staff -> staff.add(name, role, PASSWORD));
  }

  /** What is done to the list of members. */
  public interface Change {
    void make(StaffRegister staff) throws SQLException;
  }

  public static void change(DataSource database, Change change) throws SQLException {
    try (Connection connection = database.getConnection()) {
      change.make(new StaffRegister(connection, now()));
    }
  }

  /** A browser in which this member, who has set up no app yet, has signed in. */
  public static PageVisitor signedIn(String name) {
    var visitor = new PageVisitor("en");
    visitor.follow("/console/code", "code", code(secretIn(givePassword(visitor, name))));
    return visitor;
  }

  /** Gives the right password; the answer is the page that asks for a code. */
  public static String givePassword(PageVisitor visitor, String name) {
    visitor.get("/console/sign-in");
    return visitor.follow("/console/sign-in", "name", name, "password", PASSWORD);
  }

  /** A member of this role who is added and has signed in. */
  public static PageVisitor of(DataSource database, StaffRole role) throws SQLException {
    add(database, role.word() + "-one", role);
    return signedIn(role.word() + "-one");
  }

  /** What the page shows to be typed into an app. */
  public static String secretIn(String page) {
    Matcher key = KEY.matcher(page);
    return key.find() ? key.group(1).replace(" ", "") : "";
  }

  /** What the app shows now. */
  public static String code(String secret) {
    return new Authenticator(secret).code(now());
  }

  private static Instant now() {
    return new MovableClock().instant();
  }
}
