package org.docketline;

import java.io.Console;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Scanner;
import org.docketline.OperatorDatabase.StaffChange;
import org.docketline.staff.StaffRegister;
import org.docketline.staff.StaffRole;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Adds and changes those of the county who may open the console, beside a running service. */
@Command(
    name = "user",
    mixinStandardHelpOptions = true,
    subcommands = AlertsCommand.class,
    description = "Adds and changes those who may open the console.")
final class UserCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing required subcommand");
  }

  @Command(description = "Adds one; the password is asked for, or read from the standard input.")
  void add(
      @Parameters(paramLabel = "NAME") String name,
      @Option(names = "--role", required = true, description = "viewer, clerk or admin")
          String role) {
    StaffRole given = role(role);
    String password = password();
    does(
        staff -> {
          staff.add(name, given, password);
          return List.of(
              name + " may open /console; the first sign-in sets up an authenticator app");
        });
  }

  @Command(description = "Lists all.")
  void list() {
    does(staff -> staff.list());
  }

  @Command(description = "Gives one another role.")
  void role(
      @Parameters(paramLabel = "NAME") String name, @Parameters(paramLabel = "ROLE") String to) {
    StaffRole given = role(to);
    changes(staff -> staff.setRole(name, given));
  }

  @Command(description = "Gives one another password, which is asked for.")
  void password(@Parameters(paramLabel = "NAME") String name) {
    String password = password();
    changes(staff -> staff.setPassword(name, password));
  }

  @Command(
      name = "reset-authenticator",
      description = "Lets one whose phone is lost set up another app at the next sign-in.")
  void resetAuthenticator(@Parameters(paramLabel = "NAME") String name) {
    changes(staff -> staff.resetAuthenticator(name));
  }

  @Command(description = "Lets one in no more, at once.")
  void disable(@Parameters(paramLabel = "NAME") String name) {
    changes(staff -> staff.disable(name));
  }

  @Command(description = "Lets one in again.")
  void enable(@Parameters(paramLabel = "NAME") String name) {
    changes(staff -> staff.enable(name));
  }

  private StaffRole role(String word) {
    return StaffRole.of(word)
        .orElseThrow(() -> wrong("a role is viewer, clerk or admin, not '" + word + "'"));
  }

  // From a terminal it is asked for twice, unseen; from a pipe it is one line.
  @SuppressWarnings("SystemConsoleNull") // from JDK 22 on there is one for a pipe, too
  private String password() {
    Console console = System.console();
    if (console == null) {
      var in = new Scanner(System.in, StandardCharsets.UTF_8);
      return in.hasNextLine() ? in.nextLine() : "";
    }
    char[] first = console.readPassword("Password: ");
    char[] again = console.readPassword("Once more: ");
    if (again != null && !Arrays.equals(first, again)) {
      throw wrong("the two passwords differ");
    }
    return first == null ? "" : new String(first);
  }

  /** A change that tells nothing. */
  private interface QuietChange {
    void make(StaffRegister staff) throws SQLException;
  }

  private void changes(QuietChange change) {
    does(
        staff -> {
          change.make(staff);
          return List.of("Done; their sessions have ended");
        });
  }

  private void does(StaffChange change) {
    try (OperatorDatabase database = OperatorDatabase.open()) {
      database.staff(change).forEach(spec.commandLine().getOut()::println);
    } catch (IllegalArgumentException e) {
      throw wrong(e.getMessage());
    } catch (SQLException e) {
      throw wrong("the database refuses: " + e.getSQLState() + " (has the service started once?)");
    }
  }

  private ParameterException wrong(String why) {
    return new ParameterException(spec.commandLine(), why);
  }
}
