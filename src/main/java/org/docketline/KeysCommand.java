package org.docketline;

import io.quarkus.runtime.configuration.ConfigUtils;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.docketline.keys.KeyFile;
import org.docketline.postgres.StartRefused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the keys of a county, and adds a new one to them. */
@Command(
    name = "keys",
    mixinStandardHelpOptions = true,
    description = "Writes new keys for an external database; keep them apart from it.")
final class KeysCommand implements Runnable {
  /** Longer than any instance takes to read the file again. */
  private static final Duration TO_BE_READ = Duration.ofMinutes(1);

  private final Clock clock = CourtClock.system();

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", arity = "0..1", description = "made anew, and never overwritten")
  private Path file;

  @Override
  public void run() {
    if (file == null) {
      throw new ParameterException(spec.commandLine(), "Missing required parameter: 'FILE'");
    }
    try {
      KeyFile.create(file);
    } catch (FileAlreadyExistsException e) {
      throw new StartRefused(file + " exists; keys are never overwritten");
    } catch (IOException e) {
      throw new StartRefused(file + " cannot be written");
    }
  }

  @Command(
      description =
          "Adds a new key to the configured file. Services that run take it up by themselves, and"
              + " write anew with it what older keys had written.")
  void rotate() {
    Path keys = ServiceStart.keys(KnownSettings.readable(ConfigUtils::configBuilder));
    Instant from = clock.instant().plus(TO_BE_READ);
    try {
      KeyFile.rotate(keys, from);
    } catch (IOException e) {
      throw new StartRefused("docketline.keys.file: cannot be changed: " + e.getMessage());
    }
    spec.commandLine().getOut().println("A new key is in " + keys + " and writes from " + from);
  }
}
