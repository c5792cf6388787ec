package org.docketline.wording;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text as a file has it, with the file and the line, which an error names. */
record WrittenText(String text, String file, int line) {
  // Nearly every entry; Java's own reader takes 16 KB for each.
  private static final Pattern PLAIN = Pattern.compile("([a-z0-9.-]+)=([^\\s\\\\][^\\\\\n\r]*+)\n");

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
    String entry = line.stripLeading();
    return !entry.isEmpty() && !entry.startsWith("#") && !entry.startsWith("!");
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
    Matcher plain = PLAIN.matcher(entry);
    if (plain.matches()) {
      properties.setProperty(plain.group(1), plain.group(2));
      return properties;
    }
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
