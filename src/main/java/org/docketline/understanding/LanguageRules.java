package org.docketline.understanding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What residents mean in one language. Pure, and linear in the text. */
final class LanguageRules {
  private final AccentUse accents;
  private final SpellingSlips spelling;
  private final Set<String> glue;
  private final WholeTextWords whole;
  private final WholeTextWords clause;
  private final PhraseList stop;
  private final PhraseList wrong;
  private final PhraseList but;
  private final Map<QuestionTopic, PhraseList> questions;

  LanguageRules(String name, AccentUse accents) {
    var file = new LanguageFile(name, accents);
    this.accents = accents;
    this.spelling = file.spelling();
    this.glue = file.words("glue");
    this.whole = new WholeTextWords(new PhraseList(file.phrases("alone")), file.words("beside"));
    this.clause = new WholeTextWords(new PhraseList(file.phrases("clause")), file.words("beside"));
    this.stop = new PhraseList(file.phrases("stop"));
    this.wrong = new PhraseList(file.phrases("wrong"));
    this.but = new PhraseList(file.phrases("but"));
    this.questions =
        Stream.of(QuestionTopic.values())
            .collect(
                Collectors.toUnmodifiableMap(
                    topic -> topic, topic -> new PhraseList(file.phrases(topic.word()))));
  }

  /** The text as this language reads it. */
  List<TextClause> read(List<List<TextToken>> clauses) {
    return clauses.stream().map(tokens -> TextClause.of(tokens, accents, spelling)).toList();
  }

  boolean saysWrongPerson(List<TextClause> text) {
    return text.stream().anyMatch(one -> isIn(one, wrong) && !isIn(one, but));
  }

  boolean saysStop(List<TextClause> text) {
    List<TextClause> meant = text.stream().filter(one -> !isIn(one, but)).toList();
    return (meant.size() == text.size() && whole.isAllOf(text))
        || meant.stream().anyMatch(one -> clause.isAllOf(List.of(one)) || isIn(one, stop));
  }

  Optional<QuestionTopic> question(List<TextClause> text) {
    return Stream.of(QuestionTopic.values())
        .filter(topic -> text.stream().anyMatch(one -> isIn(one, questions.get(topic))))
        .findFirst();
  }

  private boolean isIn(TextClause one, PhraseList phrases) {
    return phrases.areIn(one, glue);
  }
}
