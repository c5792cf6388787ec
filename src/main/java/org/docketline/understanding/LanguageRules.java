package org.docketline.understanding;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.docketline.subscription.Language;

/** What residents mean in one language. Pure, and linear in the text. */
final class LanguageRules {
  private static final List<QuestionTopic> ASKED = List.of(QuestionTopic.values());
  // "Fine" and "when" stand in many a text, and in those of dread, "jail" beside any question.
  private static final List<QuestionTopic> LOOSELY_ASKED =
      ASKED.stream().sorted(Comparator.reverseOrder()).toList();

  private final Language language;
  private final AccentUse accents;
  private final SpellingSlips spelling;
  private final Set<String> glue;
  private final Set<String> and;
  private final WholeTextWords whole;
  private final WholeTextWords clause;
  private final PhraseList stop;
  private final PhraseList weary;
  private final PhraseList about;
  private final PhraseList ofCase;
  private final PhraseList wrong;
  private final PhraseList perhaps;
  private final PhraseList dispute;
  private final PhraseList but;
  private final PhraseList leave;
  private final PhraseList stay;
  private final PhraseList machine;
  private final PhraseList away;
  private final PhraseList asks;
  private final MannersRules manners;
  private final WholeTextWords restart;
  private final PhraseList start;
  private final PhraseList unlike;
  private final Map<QuestionTopic, PhraseList> questions;
  private final Map<QuestionTopic, PhraseList> otherwise;
  private final PhraseList status;

  LanguageRules(String name, AccentUse accents) {
    var file = new LanguageFile(name, accents);
    this.language = Language.ofCode(name).orElseThrow();
    this.accents = accents;
    this.spelling = file.spelling();
    this.glue = file.words("glue");
    this.and = file.words("and");
    this.whole = new WholeTextWords(new PhraseList(file.phrases("alone")), file.words("beside"));
    this.clause = new WholeTextWords(new PhraseList(file.phrases("clause")), file.words("beside"));
    this.stop = new PhraseList(file.phrases("stop"));
    this.weary = new PhraseList(file.phrases("weary"));
    this.about = new PhraseList(file.phrases("about"));
    this.ofCase = new PhraseList(file.phrases("case"));
    this.wrong = new PhraseList(file.phrases("wrong"));
    this.perhaps = new PhraseList(file.phrases("perhaps"));
    this.dispute = new PhraseList(file.phrases("dispute"));
    this.but = new PhraseList(file.phrases("but"));
    this.leave = new PhraseList(file.phrases("leave"));
    this.stay = new PhraseList(file.phrases("stay"));
    this.machine = new PhraseList(file.phrases("machine"));
    this.away = new PhraseList(file.phrases("away"));
    this.asks = new PhraseList(file.phrases("asks"));
    this.manners = new MannersRules(file, accents);
    this.restart =
        new WholeTextWords(new PhraseList(file.phrases("restart")), file.words("beside"));
    this.start = new PhraseList(file.phrases("start"));
    this.unlike = new PhraseList(file.phrases("unlike"));
    this.questions = byTopic(file, "");
    this.otherwise = byTopic(file, " else");
    this.status = new PhraseList(file.phrases("status"));
  }

  private static Map<QuestionTopic, PhraseList> byTopic(LanguageFile file, String after) {
    return Stream.of(QuestionTopic.values())
        .collect(
            Collectors.toUnmodifiableMap(
                topic -> topic, topic -> new PhraseList(file.phrases(topic.word() + after))));
  }

  Language language() {
    return language;
  }

  /** The text as this language reads it. */
  List<TextClause> read(List<List<TextToken>> clauses) {
    return clauses.stream().map(tokens -> TextClause.of(tokens, accents, spelling)).toList();
  }

  /** That the phone is another's, or else that the ticket is, in a text that disputes none. */
  boolean saysWrongPerson(List<TextClause> text, List<TextClause> meant) {
    return areIn(meant, wrong) || (areIn(meant, perhaps) && !areIn(text, dispute));
  }

  /** Whether it is a word to stop and manners, and no more. */
  boolean isStopAlone(List<TextClause> text) {
    return whole.isAllOf(text);
  }

  /** Whether it asks to stop, in one of the clauses that are meant so. */
  boolean saysStop(List<TextClause> text, List<TextClause> meant) {
    return (meant.size() == text.size() && whole.isAllOf(text))
        || meant.stream().anyMatch(one -> clause.isAllOf(List.of(one)) || isIn(one, stop))
        || (areIn(meant, weary) && (areIn(text, about) || !areIn(text, ofCase)));
  }

  /** Whether a clause says that its words to stop mean something else. */
  boolean takesBack(TextClause one) {
    return isIn(one, but);
  }

  /** Whether it speaks of our texts, or of the phone that gets them. */
  boolean speaksOfTexts(List<TextClause> text) {
    return areIn(text, about);
  }

  private List<TextClause> without(PhraseList phrases, List<TextClause> text) {
    return text.stream().filter(one -> !isIn(one, phrases)).toList();
  }

  /** Whether it asks us, and not the court, to drop a ticket. */
  boolean saysLeave(List<TextClause> text) {
    return text.stream().anyMatch(one -> isIn(one, leave) && !isIn(one, stay));
  }

  /** Whether it holds words that no person writes. */
  boolean saysMachine(List<TextClause> text) {
    return areIn(text, machine);
  }

  /** Whether it says that its owner will answer later, which a person seldom writes. */
  boolean saysAway(List<TextClause> text) {
    return areIn(text, away);
  }

  /** Whether it asks us for something, which no machine does. */
  boolean asks(List<TextClause> text) {
    return areIn(text, asks);
  }

  MannersRules manners() {
    return manners;
  }

  boolean saysStart(List<TextClause> text) {
    List<TextClause> meant = without(unlike, text);
    return (meant.size() == text.size() && restart.isAllOf(text)) || areIn(meant, start);
  }

  boolean asksStatus(List<TextClause> text) {
    return areIn(text, status);
  }

  /**
   * All that a text asks, in the order to answer; what no question need go by is heard only where
   * nothing else is asked.
   */
  List<QuestionTopic> questions(List<TextClause> text) {
    List<QuestionTopic> asked =
        AskedTopics.inOrder(text.stream().flatMap(one -> asked(one).stream()).toList());
    return asked.isEmpty() ? loosely(text).map(List::of).orElse(List.of()) : asked;
  }

  private Optional<QuestionTopic> loosely(List<TextClause> text) {
    return LOOSELY_ASKED.stream().filter(topic -> areIn(text, otherwise.get(topic))).findFirst();
  }

  private boolean areIn(List<TextClause> text, PhraseList phrases) {
    return text.stream().anyMatch(one -> isIn(one, phrases));
  }

  // "When is it and what do I bring" asks twice, "a photo ID and proof" once.
  private List<QuestionTopic> asked(TextClause one) {
    Optional<QuestionTopic> whole = question(one);
    List<QuestionTopic> apart =
        one.parts(and).stream().flatMap(part -> question(part).stream()).toList();
    return whole.filter(topic -> !apart.contains(topic)).map(List::of).orElse(apart);
  }

  private Optional<QuestionTopic> question(TextClause one) {
    return ASKED.stream().filter(topic -> isIn(one, questions.get(topic))).findFirst();
  }

  private boolean isIn(TextClause one, PhraseList phrases) {
    return phrases.areIn(one, glue);
  }
}
