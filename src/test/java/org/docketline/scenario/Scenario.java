package org.docketline.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A scenario as its file tells it: a sentence a line, and what belongs to it indented below. */
record Scenario(String file, List<ScenarioLine> lines) {
  private static final String COMMENT = "#";

  private static final String ONLY = System.getProperty("scenario", "");

  /** The files of a folder, by name; with {@code -Dscenario=late} those that have it in theirs. */
  static List<String> filesOf(String folder) {
    try (Stream<Path> files = Files.list(path(folder))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".txt") && name.contains(ONLY))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Scenario read(String folder, String file) {
    try {
      return parse(file, Files.readAllLines(path(folder).resolve(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Scenario parse(String file, List<String> lines) {
    List<ScenarioLine> read = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).stripTrailing();
      if (line.isEmpty() || line.startsWith(COMMENT)) {
        continue;
      }
      if (!line.startsWith(" ")) {
        read.add(new ScenarioLine(file, i + 1, line, new ArrayList<>()));
      } else if (read.isEmpty()) {
        throw new IllegalArgumentException(file + ":" + (i + 1) + ": it stands below no sentence");
      } else {
        read.get(read.size() - 1).below().add(line.strip());
      }
    }
    return new Scenario(file, read);
  }

  ScenarioLine last() {
    return lines.get(lines.size() - 1);
  }

  private static Path path(String folder) {
    try {
      return Path.of(Scenario.class.getResource("/scenarios/" + folder).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
