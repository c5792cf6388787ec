package org.docketline.console;

import java.util.Optional;

/** Why a clerk does something, as every form of the console that changes anything asks for it. */
final class WrittenReason {
  private static final int LONGEST = 1_000;

  private WrittenReason() {}

  /** Without the blanks around it; empty where there is none, or a longer one than we keep. */
  static Optional<String> of(String typed) {
    return Optional.ofNullable(typed)
        .filter(reason -> reason.length() <= LONGEST)
        .map(String::strip)
        .filter(reason -> !reason.isEmpty());
  }
}
