package org.docketline.command;

import io.smallrye.config.SmallRyeConfig;
import java.util.function.Supplier;
import org.docketline.docket.CountyConfig;
import org.docketline.docket.CourtDirectory;
import org.docketline.docket.CourtsConfig;
import org.docketline.wording.Wording;
import org.docketline.wording.WordingConfig;
import org.docketline.wording.WordingTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows whoever approves the texts what residents will read, and what each costs. */
@Command(
    name = "wording",
    mixinStandardHelpOptions = true,
    description =
        "Prints every text in every language of the county, with its segments, for the court with"
            + " the longest name and address. It needs no database and no account.")
public final class PrintWording implements Runnable {
  private final Supplier<SmallRyeConfig> config;

  @Spec private CommandSpec spec;

  public PrintWording(Supplier<SmallRyeConfig> config) {
    this.config = config;
  }

  @Override
  public void run() {
    spec.commandLine().getOut().print(table(config.get()).text());
    spec.commandLine().getOut().flush();
  }

  public static WordingTable table(SmallRyeConfig config) {
    var county = config.getConfigMapping(CountyConfig.class);
    var wording = new Wording(county, config.getConfigMapping(WordingConfig.class));
    var courts = new CourtDirectory(config.getConfigMapping(CourtsConfig.class).courts(), county);
    return new WordingTable(wording, county, courts);
  }
}
