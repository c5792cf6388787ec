package org.docketline.feed;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The columns of a file by name, without regard to case or to white space around a name, and by
 * position as {@code #1}.
 */
final class Header {
  private final Map<String, Integer> positions = new HashMap<>();
  private final int width;

  Header(List<String> names) {
    for (int i = 0; i < names.size(); i++) {
      positions.putIfAbsent(name(names.get(i)), i);
    }
    for (int i = 0; i < names.size(); i++) {
      positions.putIfAbsent("#" + (i + 1), i);
    }
    this.width = names.size();
  }

  static String name(String written) {
    return written.strip().toLowerCase(Locale.ROOT);
  }

  /** Finds a mapped column; a fact that is not mapped is never given. */
  Column find(String fact, Optional<String> written) throws Doubt {
    return written.isPresent() ? Column.find(fact, written.get(), positions) : Column.none(fact);
  }

  void require(List<String> names) throws Doubt {
    for (String name : names) {
      if (!positions.containsKey(name(name))) {
        throw new Doubt("column '" + name + "' (guard.required-columns) is not in the file");
      }
    }
  }

  /** How many fields a whole row has. */
  int width() {
    return width;
  }
}
