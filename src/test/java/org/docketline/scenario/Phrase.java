package org.docketline.scenario;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sentence that scenarios may say, and what is done when they do. */
record Phrase(Pattern words, Action action) {
  /** Does what a sentence says: its parts, and the line with what is below. */
  interface Action {
    void run(MatchResult parts, ScenarioLine line);
  }

  /** The words are a regular expression for the whole sentence. */
  static Phrase of(String words, Action action) {
    return new Phrase(Pattern.compile(words), action);
  }

  /** Finds what each sentence means before the first is acted on. */
  static List<Runnable> understand(Scenario scenario, List<Phrase> phrases) {
    return scenario.lines().stream().map(line -> understand(line, phrases)).toList();
  }

  private static Runnable understand(ScenarioLine line, List<Phrase> phrases) {
    for (Phrase phrase : phrases) {
      Matcher found = phrase.words.matcher(line.words());
      if (found.matches()) {
        return () -> phrase.action.run(found.toMatchResult(), line);
      }
    }
    throw line.error("no sentence of scenarios: " + line.words());
  }
}
