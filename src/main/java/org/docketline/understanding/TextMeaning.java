package org.docketline.understanding;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.docketline.subscription.EndReason;
import org.docketline.subscription.Language;
import org.docketline.understanding.Command.Ask;
import org.docketline.understanding.Command.Automatic;
import org.docketline.understanding.Command.Status;
import org.docketline.understanding.Command.Stop;

/**
 * What the words of a text mean beside its numbers: a wish to stop in any reasonable words (47 CFR
 * 64.1200(a)(10)), that it reached the wrong person, since numbers are given to others, or a
 * question. In doubt it is a wish to stop: a resident who did not mean it is told so at once, and
 * one who meant it must not be texted again.
 */
final class TextMeaning {
  private static final Stop WRONG = new Stop(EndReason.WRONG_NUMBER);
  private static final Stop STOP = new Stop(EndReason.ASKED_TO_STOP);
  private static final Set<String> PER_SE =
      Set.of("stop", "unsubscribe", "end", "quit", "cancel", "revoke", "optout", "stopall");

  private static final StopOpinion OPINION = new StopOpinion(GramWeights.named("stop"));

  private final List<LanguageRules> languages =
      List.of(
          new LanguageRules("en", AccentUse.IGNORED),
          new LanguageRules("es", AccentUse.SOUNDED),
          new LanguageRules("vi", AccentUse.HEARD),
          new LanguageRules("bs", AccentUse.IGNORED),
          new LanguageRules("ru", AccentUse.IGNORED));

  private final Manners manners =
      new Manners(languages.stream().map(LanguageRules::manners).toList());

  /**
   * Whether a machine wrote it. What tells of somebody who is away may be a person's: then it asks
   * nothing and is no wish to stop.
   */
  Optional<Command> automatic(String text) {
    List<List<TextToken>> clauses = TextClauses.of(text);
    boolean automatic =
        languages.stream().anyMatch(rules -> rules.saysMachine(rules.read(clauses)))
            || (isAway(clauses, text) && stop(text).isEmpty());
    return automatic ? Optional.of(new Automatic()) : Optional.empty();
  }

  private boolean isAway(List<List<TextToken>> clauses, String text) {
    return text.indexOf('?') < 0
        && languages.stream().anyMatch(rules -> rules.saysAway(rules.read(clauses)))
        && languages.stream().noneMatch(rules -> rules.asks(rules.read(clauses)));
  }

  /** The manners that it is nothing but. */
  Optional<MannersKind> manners(String text) {
    return manners.of(text);
  }

  /** Whether it asks to stop, or says that it reached the wrong person. */
  Optional<Stop> stop(String text) {
    if (isSpelledOut(text)) {
      return Optional.of(STOP);
    }
    List<List<TextToken>> clauses = TextClauses.of(QuotedWords.leftOutOf(text));
    return languages.stream()
        .flatMap(rules -> stop(rules, clauses).stream())
        .findFirst()
        .map(stop -> new Stop(stop.why(), isDoubted(text, clauses, stop)));
  }

  // A text that is nothing but a word to stop means it, whatever else such letters may be.
  private boolean isDoubted(String text, List<List<TextToken>> clauses, Stop stop) {
    return OPINION.doubts(text, stop.why())
        && languages.stream().noneMatch(rules -> rules.isStopAlone(rules.read(clauses)));
  }

  private static Optional<Stop> stop(LanguageRules rules, List<List<TextToken>> clauses) {
    List<TextClause> text = rules.read(clauses);
    if (rules.saysWrongPerson(text)) {
      return Optional.of(WRONG);
    }
    return rules.saysStop(text) ? Optional.of(STOP) : Optional.empty();
  }

  /** Whether it wishes to hear no more of the tickets that it names. */
  boolean leaves(String text) {
    List<List<TextToken>> clauses = TextClauses.of(text);
    return languages.stream().anyMatch(rules -> rules.saysLeave(rules.read(clauses)));
  }

  // S.T.O.P., s t o p, stopstop
  private static boolean isSpelledOut(String text) {
    String letters = letters(text);
    return PER_SE.stream()
        .anyMatch(
            word ->
                !letters.isEmpty()
                    && letters.length() % word.length() == 0
                    && letters.equals(word.repeat(letters.length() / word.length())));
  }

  private static String letters(String text) {
    var letters = new StringBuilder();
    text.codePoints()
        .filter(Character::isLetterOrDigit)
        .map(Character::toLowerCase)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }

  /** Whether it asks for texts again. */
  boolean isStart(String text) {
    List<List<TextToken>> clauses = TextClauses.of(text);
    return languages.stream().anyMatch(rules -> rules.saysStart(rules.read(clauses)));
  }

  /** The question that we can answer, if it is one. */
  Optional<Command> question(String text) {
    List<List<TextToken>> clauses = TextClauses.of(text);
    return languages.stream()
        .flatMap(rules -> question(rules, rules.read(clauses)).stream())
        .findFirst();
  }

  private static Optional<Command> question(LanguageRules rules, List<TextClause> text) {
    return rules.asksStatus(text)
        ? Optional.of(new Status())
        : Optional.of(rules.questions(text)).filter(topics -> !topics.isEmpty()).map(Ask::of);
  }

  /** The language whose rules alone understand it, if it is one. */
  Optional<Language> onlyLanguage(String text) {
    List<List<TextToken>> clauses = TextClauses.of(TextParser.plain(TextParser.cut(text)));
    List<Language> heard =
        Stream.of(Language.values()).filter(one -> isHeard(rules(one), clauses)).toList();
    return heard.size() == 1 ? Optional.of(heard.get(0)) : Optional.empty();
  }

  private LanguageRules rules(Language language) {
    return languages.stream().filter(rules -> rules.isOf(language)).findFirst().orElseThrow();
  }

  private static boolean isHeard(LanguageRules rules, List<List<TextToken>> clauses) {
    List<TextClause> text = rules.read(clauses);
    return rules.saysStop(text) || rules.saysWrongPerson(text) || !rules.questions(text).isEmpty();
  }
}
