package org.docketline.inbound;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds out what a text asks for. Pure, and linear in the text. */
final class Parser {
  private static final Pattern REMOVE = Pattern.compile("(?is)^\\W*remove\\b[\\s:]*(.*)$");
  // Whoever adds a number to a stop word means that number.
  private static final Pattern STOP_ONE =
      Pattern.compile("(?is)^\\W*(?:stop|end|quit|cancel|unsubscribe)\\b[\\s:]*(.*)$");

  private final NumberFinder finder;

  Parser(Pattern citation) {
    this.finder = new NumberFinder(citation);
  }

  Command parse(String body) {
    String text = Normalizer.normalize(body, Normalizer.Form.NFKC);
    return Keywords.find(text)
        .or(() -> remove(text))
        .or(() -> stopOne(text))
        .or(() -> follow(text))
        .orElseGet(Command.Unclear::new);
  }

  private Optional<Command> remove(String text) {
    return after(REMOVE, text).map(rest -> new Command.Remove(finder.find(rest)));
  }

  private Optional<Command> stopOne(String text) {
    return after(STOP_ONE, text)
        .filter(NumberFinder::isAllNumbers)
        .map(finder::find)
        .filter(numbers -> !numbers.isEmpty())
        .map(Command.Remove::new);
  }

  private static Optional<String> after(Pattern word, String text) {
    Matcher words = word.matcher(text);
    return words.matches() ? Optional.of(words.group(1)) : Optional.empty();
  }

  private Optional<Command> follow(String text) {
    return Optional.of(finder.find(text))
        .filter(numbers -> !numbers.isEmpty())
        .map(Command.Follow::new);
  }
}
