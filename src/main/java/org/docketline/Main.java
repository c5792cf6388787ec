package org.docketline;

import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.sql.SQLException;
import org.docketline.command.CheckFeed;
import org.docketline.command.PrintWording;
import org.docketline.command.ReportTerminal;
import org.docketline.postgres.StartRefused;
import org.docketline.sms.PhoneNumber;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command line: without a command the service runs as in production. */
@QuarkusMain
@Command(
    name = "docketline",
    mixinStandardHelpOptions = true,
    version = "Docketline 0.1",
    description = "Texts residents their court dates. Without a command it runs the service.")
public final class Main implements Runnable {
  @Spec private CommandSpec spec;

  private static final int REFUSED = 1;

  /** EX_CONFIG of sysexits.h: to start again would not help. */
  static final int WRONG_CONFIGURATION = 78;

  public static void main(String[] args) {
    System.exit(commands().execute(args));
  }

  static CommandLine commands() {
    var check = new CheckFeed(KnownSettings::read, CourtClock.system(), ReportTerminal.ours());
    return new CommandLine(new Main())
        .addSubcommand(check)
        .addSubcommand(new PrintWording(KnownSettings::read))
        .addSubcommand(new KeysCommand())
        .addSubcommand(new UserCommand())
        .setExecutionExceptionHandler(Main::refuse);
  }

  // An operator needs the sentence, not our stack.
  private static int refuse(Exception e, CommandLine command, CommandLine.ParseResult parsed)
      throws Exception {
    if (e instanceof StartRefused || e instanceof ConfigurationException) {
      command.getErr().println("Docketline does not start: " + e.getMessage());
      return e instanceof ConfigurationException ? WRONG_CONFIGURATION : REFUSED;
    }
    throw e;
  }

  @Override
  public void run() {
    new ServiceStart().run();
  }

  @Command(description = "Runs it with a sample county and a simulated carrier, to try it.")
  void demo() {
    System.setProperty("quarkus.profile", "demo");
    new ServiceStart().run();
  }

  @Command(
      description =
          "Deletes all that is known of a phone, for its owner. It works beside a running service.")
  int erase(@Parameters(paramLabel = "PHONE", description = "+13145550142") String phone)
      throws SQLException {
    try (var database = OperatorDatabase.open()) {
      spec.commandLine().getOut().println(database.erase(asPhone(phone)));
      return 0;
    }
  }

  private PhoneNumber asPhone(String typed) {
    return PhoneNumber.parse(typed)
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(), "This is no phone number; write it like +13145550142"));
  }
}
