package org.docketline.docket;

import java.util.Optional;
import java.util.regex.Pattern;

/** Whether what a feed calls a court, an address or a kind of hearing can be one. Pure. */
public final class PlaceName {
  private static final Pattern FORM =
      StrangeWords.form(".,#&/()':;\u2018\u2019\u201c\u201d\"\u2013\u2014-", 120);

  private PlaceName() {}

  /** What is strange about it, if anything is. */
  public static Optional<String> strangeness(String written) {
    return StrangeWords.in(written, FORM);
  }
}
