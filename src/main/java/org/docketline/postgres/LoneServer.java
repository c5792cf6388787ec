package org.docketline.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** PostgreSQL without clients: it reads statements from us alone, and listens nowhere. */
record LoneServer(DataDirectory directory, ServerAccount account) {
  /**
   * Runs a script of ours, whose {@code %1$s} and so on stand for the values; a blank line ends
   * each statement.
   */
  void run(String script, String... values) throws IOException {
    var server =
        new ProcessBuilder(command())
            .redirectErrorStream(true)
            .redirectOutput(Redirect.appendTo(directory.log().file().toFile()))
            .start();
    try (var in = server.getOutputStream()) {
      in.write(text(script).formatted((Object[]) values).getBytes(StandardCharsets.UTF_8));
    }
    if (server.onExit().join().exitValue() != 0) {
      throw new IOException("the server's users could not be set up");
    }
  }

  private List<String> command() throws IOException {
    var command = new ArrayList<>(account.prefix());
    command.addAll(List.of(program().toString(), "--single", "-j"));
    command.addAll(List.of("-D", directory.path().toString()));
    // A statement that failed is not repeated in the log: it holds the password.
    command.addAll(List.of("-c", "exit_on_error=on", "-c", "log_min_error_statement=panic"));
    command.add(ServerAccess.DATABASE);
    return command;
  }

  // zonky names the folder by the hash of its archive; an older release's may lie beside it.
  private Path program() throws IOException {
    try (Stream<Path> unpacked = Files.list(ServerSettings.programs())) {
      return unpacked
          .filter(folder -> Files.exists(folder.resolve("bin/postgres")))
          .max(Comparator.comparing(folder -> folder.resolve(".exists").toFile().lastModified()))
          .orElseThrow(() -> new IOException("no program in " + ServerSettings.programs()))
          .resolve("bin/postgres");
    }
  }

  private String text(String script) throws IOException {
    try (InputStream in = getClass().getResourceAsStream(script)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
