package org.docketline;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import org.docketline.alert.AlertRegister;
import org.docketline.alert.AlertRegister.Known;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says where a member is told of trouble, and has the running service try it. */
@Command(
    name = "alerts",
    mixinStandardHelpOptions = true,
    description = "Has one told by e-mail or text when something needs a person.")
final class AlertsCommand implements Callable<Integer> {
  private static final int PATIENCE_SECONDS = 90;
  private static final int TRIES_A_SECOND = 4;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "NAME")
  private String name;

  @Option(names = "--email", description = "tells them at this address")
  private String email;

  @Option(names = "--phone", description = "texts them at this phone, from 7:00 to 22:00")
  private String phone;

  @Option(names = "--off", description = "tells them no more")
  private boolean off;

  @Option(names = "--test", description = "has the running service send a trial, and waits for it")
  private boolean test;

  @Override
  public Integer call() throws SQLException, InterruptedException {
    try (OperatorDatabase database = OperatorDatabase.open()) {
      List<Known> known = database.alerts(this::change);
      return test ? awaitTrial(database, known) : print(known);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
  }

  private List<Known> change(AlertRegister alerts) throws SQLException {
    if (off) {
      alerts.forget(name);
    }
    if (email != null) {
      alerts.setEmail(name, email);
    }
    if (phone != null) {
      alerts.setPhone(name, phone);
    }
    if (test) {
      alerts.askTrial(name);
    }
    return alerts.of(name);
  }

  private int awaitTrial(OperatorDatabase database, List<Known> asked)
      throws SQLException, InterruptedException {
    List<Known> known = asked;
    for (int i = 0;
        i < PATIENCE_SECONDS * TRIES_A_SECOND && known.stream().anyMatch(Known::awaitsTrial);
        i++) {
      Thread.sleep(1000 / TRIES_A_SECOND);
      known = database.alerts(alerts -> alerts.of(name));
    }
    known.forEach(one -> line(one.line() + (arrived(one) ? ", trial handed over" : "")));
    if (known.stream().anyMatch(Known::awaitsTrial)) {
      line("No service has taken it up: is one running with this configuration?");
    }
    return known.stream().allMatch(AlertsCommand::arrived) ? 0 : 1;
  }

  private static boolean arrived(Known one) {
    return !one.awaitsTrial() && one.failure() == null && one.ended() == null;
  }

  private int print(List<Known> known) {
    known.forEach(one -> line(one.line()));
    if (known.isEmpty()) {
      line(name + " is told of nothing");
    }
    return 0;
  }

  private void line(String words) {
    spec.commandLine().getOut().println(words);
  }
}
