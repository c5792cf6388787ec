package org.docketline.understanding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.docketline.subscription.EndReason;
import org.docketline.subscription.Language;
import org.docketline.understanding.Command.Ask;
import org.docketline.understanding.Command.Automatic;
import org.docketline.understanding.Command.Status;
import org.docketline.understanding.Command.Stop;

/**
 * What the words of one text mean beside its numbers: a wish to stop in any reasonable words (47
 * CFR 64.1200(a)(10)), that it reached the wrong person, since numbers are given to others, or a
 * question. In doubt it is a wish to stop: a resident who did not mean it is told so at once, and
 * one who meant it must not be texted again.
 */
final class TextMeaning {
  private static final Stop WRONG = new Stop(EndReason.WRONG_NUMBER);
  private static final Stop STOP = new Stop(EndReason.ASKED_TO_STOP);
  private static final Set<String> PER_SE =
      Set.of("stop", "unsubscribe", "end", "quit", "cancel", "revoke", "optout", "stopall");

  private static final StopOpinion OPINION = new StopOpinion(GramWeights.named("stop"));

  // They are the same for every text, and take a tenth of a second to read.
  private static final List<LanguageRules> LANGUAGES =
      List.of(
          new LanguageRules("en", AccentUse.IGNORED),
          new LanguageRules("es", AccentUse.SOUNDED),
          new LanguageRules("vi", AccentUse.HEARD),
          new LanguageRules("bs", AccentUse.IGNORED),
          new LanguageRules("ru", AccentUse.IGNORED));

  private static final Manners MANNERS =
      new Manners(LANGUAGES.stream().map(LanguageRules::manners).toList());

  /** A text as the rules of one language read it, and those clauses that no language takes back. */
  private record Read(LanguageRules rules, List<TextClause> text, List<TextClause> meant) {}

  private final String text;
  private final List<Read> read;

  /** Of this text. */
  TextMeaning(String text) {
    this.text = text;
    this.read = read(text);
  }

  private static List<Read> read(String text) {
    List<List<TextToken>> clauses = TextClauses.of(text);
    Map<LanguageRules, List<TextClause>> read =
        LANGUAGES.stream().collect(Collectors.toMap(rules -> rules, rules -> rules.read(clauses)));
    int[] meant = IntStream.range(0, clauses.size()).filter(at -> !isTakenBack(read, at)).toArray();
    return LANGUAGES.stream()
        .map(rules -> new Read(rules, read.get(rules), picked(read.get(rules), meant)))
        .toList();
  }

  // "Nisam vidio stop" holds an English word, and Bosnian ones that say what it is.
  private static boolean isTakenBack(Map<LanguageRules, List<TextClause>> read, int at) {
    return LANGUAGES.stream().anyMatch(rules -> rules.takesBack(read.get(rules).get(at)));
  }

  private static List<TextClause> picked(List<TextClause> text, int[] which) {
    return IntStream.of(which).mapToObj(text::get).toList();
  }

  private boolean inAny(BiPredicate<LanguageRules, List<TextClause>> says) {
    return read.stream().anyMatch(one -> says.test(one.rules(), one.text()));
  }

  /**
   * Whether a machine wrote it. What tells of somebody who is away may be a person's: then it asks
   * nothing and is no wish to stop.
   */
  Optional<Command> automatic() {
    boolean automatic = inAny(LanguageRules::saysMachine) || (isAway() && stop().isEmpty());
    return automatic ? Optional.of(new Automatic()) : Optional.empty();
  }

  private boolean isAway() {
    return text.indexOf('?') < 0 && inAny(LanguageRules::saysAway) && !inAny(LanguageRules::asks);
  }

  /** The manners that it is nothing but. */
  Optional<MannersKind> manners() {
    return MANNERS.of(text);
  }

  /** Whether it asks to stop, or says that it reached the wrong person. */
  Optional<Stop> stop() {
    if (isSpelledOut()) {
      return Optional.of(STOP);
    }
    String own = QuotedWords.leftOutOf(text);
    List<Read> meant = own.equals(text) ? read : read(own);
    return meant.stream()
        .flatMap(one -> stop(one).stream())
        .findFirst()
        .map(stop -> new Stop(stop.why(), isDoubted(meant, stop)));
  }

  /**
   * A wish to stop that only the second opinion hears, in a text of our texts that nothing else
   * understands and whose words take none back: it is doubted, so that the confirmation asks.
   */
  Optional<Stop> likelyStop() {
    boolean mayBe = inAny(LanguageRules::speaksOfTexts) && isMeantWhole() && OPINION.isSure(text);
    return mayBe ? Optional.of(new Stop(EndReason.ASKED_TO_STOP, true)) : Optional.empty();
  }

  private boolean isMeantWhole() {
    return read.stream().allMatch(one -> one.meant().size() == one.text().size());
  }

  // A text that is nothing but a word to stop means it, whatever else such letters may be.
  private boolean isDoubted(List<Read> meant, Stop stop) {
    return OPINION.doubts(text, stop.why())
        && meant.stream().noneMatch(one -> one.rules().isStopAlone(one.text()));
  }

  private static Optional<Stop> stop(Read one) {
    if (one.rules().saysWrongPerson(one.text(), one.meant())) {
      return Optional.of(WRONG);
    }
    return one.rules().saysStop(one.text(), one.meant()) ? Optional.of(STOP) : Optional.empty();
  }

  /** Whether it wishes to hear no more of the tickets that it names. */
  boolean leaves() {
    return inAny(LanguageRules::saysLeave);
  }

  // S.T.O.P., s t o p, stopstop
  private boolean isSpelledOut() {
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
  boolean isStart() {
    return inAny(LanguageRules::saysStart);
  }

  /** The question that we can answer, if it is one. */
  Optional<Command> question() {
    return read.stream().flatMap(one -> question(one).stream()).findFirst();
  }

  private static Optional<Command> question(Read one) {
    return one.rules().asksStatus(one.text())
        ? Optional.of(new Status())
        : Optional.of(one.rules().questions(one.text()))
            .filter(topics -> !topics.isEmpty())
            .map(Ask::of);
  }

  /** The language whose rules alone understand it, if it is one. */
  Optional<Language> onlyLanguage() {
    List<Language> heard =
        read.stream()
            .filter(TextMeaning::isHeard)
            .map(one -> one.rules().language())
            .limit(2)
            .toList();
    return heard.size() == 1 ? Optional.of(heard.get(0)) : Optional.empty();
  }

  private static boolean isHeard(Read one) {
    return stop(one).isPresent() || !one.rules().questions(one.text()).isEmpty();
  }
}
