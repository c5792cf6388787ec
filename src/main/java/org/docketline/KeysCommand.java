package org.docketline;

import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.SmallRyeConfig;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.docketline.keys.KeyFile;
import org.docketline.keys.KeysConfig;
import org.docketline.postgres.StartRefused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the keys of a county, adds a new one to them, and takes out the old ones. */
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
    Path keys = configuredFile();
    Instant from = clock.instant().plus(TO_BE_READ);
    change(() -> KeyFile.rotate(keys, from));
    spec.commandLine().getOut().println("A new key is in " + keys + " and writes from " + from);
  }

  @Command(
      description =
          "Takes older keys that seal out of the configured file, once nothing in the database is"
              + " sealed by them: afterwards they open nothing.")
  void forget() throws SQLException {
    Path keys = configuredFile();
    try (OperatorDatabase database = OperatorDatabase.open()) {
      database.refuseWhereOlderKeysSeal();
    }
    change(() -> KeyFile.forgetOlder(keys, clock.instant().minus(TO_BE_READ)));
    spec.commandLine().getOut().println("Only the newest key in " + keys + " opens what is sealed");
  }

  private static Path configuredFile() {
    SmallRyeConfig config = KnownSettings.readable(ConfigUtils::configBuilder);
    if (config.getConfigMapping(KeysConfig.class).content().isPresent()) {
      throw new StartRefused(
          "docketline.keys.content is set: keys are changed in a file (docketline.keys.file)");
    }
    return ServiceStart.keys(config);
  }

  /** A change of the file. */
  private interface Change {
    void make() throws IOException;
  }

  private static void change(Change change) {
    try {
      change.make();
    } catch (IOException e) {
      throw new StartRefused("docketline.keys.file: cannot be changed: " + e.getMessage());
    }
  }
}
