package org.docketline.scenario;

import java.util.List;

/** One sentence of a scenario, the lines that are indented below it, and where it stands. */
record ScenarioLine(String file, int number, String words, List<String> below) {
  /** The lines below as one text, each after its bar. */
  String textBelow() {
    return String.join("\n", below.stream().map(this::afterBar).toList());
  }

  private String afterBar(String line) {
    if (!line.startsWith("|")) {
      throw error("a text stands after a bar, but here stands: " + line);
    }
    return line.substring(1).strip();
  }

  IllegalArgumentException error(String why) {
    return new IllegalArgumentException(where() + ": " + why);
  }

  String where() {
    return file + ":" + number;
  }
}
