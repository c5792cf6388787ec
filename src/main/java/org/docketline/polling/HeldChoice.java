package org.docketline.polling;

import java.util.Arrays;
import java.util.Optional;

/** What can be decided about a held file. */
public enum HeldChoice {
  APPLY("tell", "Apply it and tell"),
  /** The docket takes it; no news of it goes out, and reminders follow the new dates. */
  APPLY_QUIETLY("quiet", "Apply it and tell nobody"),
  DISCARD("discard", "Discard it"),
  LATER("later", "Ask again tomorrow"),
  /** It was applied, and the docket is to be as it was before. */
  TAKE_BACK("take-back", "Take it back");

  private final String path;
  private final String words;

  HeldChoice(String path, String words) {
    this.path = path;
    this.words = words;
  }

  /** The end of its page's address. */
  public String path() {
    return path;
  }

  /** As its button says. */
  public String words() {
    return words;
  }

  /** The choice of this page of a file that is held. */
  public static Optional<HeldChoice> at(String path) {
    return Arrays.stream(values())
        .filter(choice -> choice != TAKE_BACK && choice.path.equals(path))
        .findFirst();
  }

  /** Whether it applies the file. */
  public boolean isApplying() {
    return this == APPLY || this == APPLY_QUIETLY;
  }
}
