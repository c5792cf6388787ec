package org.docketline.wording;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** A text as a file has it, with the file and the line, which an error names. */
record WrittenText(String text, String file, int line) {

  /** The texts of a properties file by key. Throws ConfigurationException. */
  static Map<String, WrittenText> read(String file, String content) {
    Map<String, WrittenText> texts = new TreeMap<>();
    var entry = new StringBuilder();
    int number = 0;
    int first = 1;
    for (String line : content.lines().toList()) {
      number++;
      if (entry.isEmpty() && !isEntry(line)) {
        continue;
      }
      first = entry.isEmpty() ? number : first;
      entry.append(line).append('\n');
      if (!goesOn(line)) {
        put(texts, entry.toString(), file, first);
        entry.setLength(0);
      }
    }
    put(texts, entry.toString(), file, first);
    return texts;
  }

  private static boolean isEntry(String line) {
    return !line.isBlank() && !line.stripLeading().matches("[#!].*");
  }

  // An escaped backslash at the end is one, and no sign that the entry goes on.
  private static boolean goesOn(String line) {
    int end = line.length();
    while (end > 0 && line.charAt(end - 1) == '\\') {
      end--;
    }
    return (line.length() - end) % 2 == 1;
  }

  private static void put(Map<String, WrittenText> texts, String entry, String file, int line) {
    properties(entry, file, line)
        .forEach(
            (key, text) -> {
              var written = new WrittenText((String) text, file, line);
              if (texts.put((String) key, written) != null) {
                throw written.wrong((String) key, "it is written twice");
              }
            });
  }

  private static Properties properties(String entry, String file, int line) {
    var properties = new Properties();
    try {
      properties.load(new StringReader(entry));
      return properties;
    } catch (IOException | IllegalArgumentException e) {
      throw new ConfigurationException(file + ", line " + line + ": " + e.getMessage(), e);
    }
  }

  ConfigurationException wrong(String key, String what) {
    return new ConfigurationException(file + ", line " + line + ", " + key + ": " + what);
  }
}
