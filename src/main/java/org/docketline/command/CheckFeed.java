package org.docketline.command;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.SmallRyeConfig;
import java.io.IOException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.docketline.check.FeedCheck;
import org.docketline.check.FeedCheck.Sample;
import org.docketline.check.FeedReport;
import org.docketline.check.ReportText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells a clerk, before a feed goes live, what the service would make of a sample of it. */
@Command(
    name = "check-feed",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Reads a sample of a feed as the service would and reports what it finds. It needs no"
          + " database and no account, keeps nothing, and shows nobody's name.",
      "The feed is configured as for the service (docs/feeds.md); an address is fetched with the"
          + " feed's own user name, password and headers."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:the file would be applied",
      "1:it would be held; the last line of the report says why",
      "2:nothing was checked: wrong usage, or no file to be had",
      "78:nothing was checked: the configuration is wrong"
    })
public final class CheckFeed implements Callable<Integer> {
  private static final int APPLIED = 0;
  private static final int HELD = 1;
  private static final int NOT_CHECKED = 2;

  /** EX_CONFIG of sysexits.h, as for the service itself. */
  private static final int WRONG_CONFIGURATION = 78;

  private final Supplier<SmallRyeConfig> config;
  private final Clock clock;
  private final ReportTerminal terminal;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE|URL", description = "The sample: a path or an address.")
  private String address;

  @Option(
      names = "--feed",
      paramLabel = "NAME",
      description = "The feed whose configuration reads it; needed when there are several.")
  private String feed;

  @Option(
      names = "--join",
      paramLabel = "NAME=FILE",
      description = "A joined file, where it is not at its configured address.")
  private Map<String, String> joined = new HashMap<>();

  @Option(
      names = "--against",
      paramLabel = "FILE",
      description = "An earlier file of this feed, to compare with.")
  private String against;

  public CheckFeed(Supplier<SmallRyeConfig> config, Clock clock, ReportTerminal terminal) {
    this.config = config;
    this.clock = clock;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    try {
      return check();
    } catch (ConfigurationException e) {
      return refuse(e, WRONG_CONFIGURATION);
    } catch (IOException e) {
      return refuse(e, NOT_CHECKED);
    }
  }

  private int refuse(Exception e, int status) {
    spec.commandLine().getErr().println("Nothing was checked: " + e.getMessage());
    return status;
  }

  private int check() throws IOException, InterruptedException {
    var check = new FeedCheck(config.get(), clock);
    var sample = new Sample(named(check.feeds()), address, joined, Optional.ofNullable(against));
    FeedReport report;
    try (var progress = new ReadingProgress(terminal)) {
      report = check.check(sample, progress);
    }
    spec.commandLine().getOut().print(ReportText.of(report, terminal.style()));
    spec.commandLine().getOut().flush();
    return report.isHeld() ? HELD : APPLIED;
  }

  private String named(Collection<String> configured) {
    if (configured.isEmpty()) {
      throw new ConfigurationException(
          "no feed is configured; describe it under docketline.feeds.\"NAME\". in"
              + " config/application.properties, at least url and map.citation: docs/feeds.md");
    }
    if (feed == null && configured.size() > 1) {
      throw new ParameterException(
          spec.commandLine(), "--feed NAME is needed, one of " + String.join(", ", configured));
    }
    String name = feed == null ? configured.iterator().next() : feed;
    if (!configured.contains(name)) {
      throw new ParameterException(
          spec.commandLine(),
          "no feed '%s' is configured; there is %s".formatted(name, String.join(", ", configured)));
    }
    return name;
  }
}
