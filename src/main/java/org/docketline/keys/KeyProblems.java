package org.docketline.keys;

import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.docketline.settings.SettingProblems;

/** What is wrong with the settings of the keyset. */
public final class KeyProblems {
  private KeyProblems() {}

  /** Keys that are not there yet are made beside the embedded database, and beside no other. */
  public static List<String> problems(KeysConfig config, boolean embedded) {
    var problems = new SettingProblems();
    if (config.content().isPresent()) {
      problems.refuse(
          config.file().isPresent(),
          "docketline.keys.content and docketline.keys.file: only one of them");
      problems.check(() -> ConfiguredKeyring.of(config, Optional.empty(), Instant.EPOCH));
      return problems.found();
    }
    problems.refuse(
        config.file().isEmpty() && !embedded,
        "docketline.keys.file must be set beside a database of your own; the command 'keys FILE'"
            + " makes one");
    if (config.file().filter(file -> !embedded || Files.exists(file)).isPresent()) {
      problems.check(() -> ConfiguredKeyring.of(config, config.file(), Instant.EPOCH));
    }
    return problems.found();
  }
}
