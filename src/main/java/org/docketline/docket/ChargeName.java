package org.docketline.docket;

import java.util.Optional;
import java.util.regex.Pattern;

/** Whether what a feed calls a charge, or numbers it by, can be shown to whoever has it. Pure. */
public final class ChargeName {
  private static final Pattern NAME =
      StrangeWords.form(
          ".,#&/()\\[\\]':;\"*+%<>=\u00a7\u2018\u2019\u201c\u201d\u2013\u2014_-", 200);
  private static final Pattern NUMBER = Pattern.compile("[0-9A-Za-z .,#/():_*+-]{1,40}");
  private static final Pattern WORDS =
      Pattern.compile("//|[A-Za-z-]+\\.[A-Za-z]{2,}|[A-Za-z]{2,} +[A-Za-z]{2,}");

  private ChargeName() {}

  /** What is strange about its name, if anything is. */
  public static Optional<String> strangeness(String written) {
    return StrangeWords.in(written, NAME);
  }

  /** The same of its number: a long one is no telephone. */
  public static Optional<String> strangenessOfNumber(String written) {
    boolean isOne = NUMBER.matcher(written).matches() && !WORDS.matcher(written).find();
    return isOne ? Optional.empty() : Optional.of("no number");
  }
}
