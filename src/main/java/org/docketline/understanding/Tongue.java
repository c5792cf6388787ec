package org.docketline.understanding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What residents mean in one language. Pure, and linear in the text. */
final class Tongue {
  private final Marks marks;
  private final Spelling spelling;
  private final Set<String> glue;
  private final Whole whole;
  private final Whole clause;
  private final Phrases stop;
  private final Phrases wrong;
  private final Phrases but;
  private final Map<Topic, Phrases> questions;

  Tongue(String name, Marks marks) {
    var file = new LanguageFile(name, marks);
    this.marks = marks;
    this.spelling = file.spelling();
    this.glue = file.words("glue");
    this.whole = new Whole(new Phrases(file.phrases("alone")), file.words("beside"));
    this.clause = new Whole(new Phrases(file.phrases("clause")), file.words("beside"));
    this.stop = new Phrases(file.phrases("stop"));
    this.wrong = new Phrases(file.phrases("wrong"));
    this.but = new Phrases(file.phrases("but"));
    this.questions =
        Stream.of(Topic.values())
            .collect(
                Collectors.toUnmodifiableMap(
                    topic -> topic, topic -> new Phrases(file.phrases(topic.word()))));
  }

  /** The text as this language reads it. */
  List<Clause> read(List<List<Token>> clauses) {
    return clauses.stream().map(tokens -> Clause.of(tokens, marks, spelling)).toList();
  }

  boolean saysWrongPerson(List<Clause> text) {
    return text.stream().anyMatch(one -> isIn(one, wrong) && !isIn(one, but));
  }

  boolean saysStop(List<Clause> text) {
    List<Clause> meant = text.stream().filter(one -> !isIn(one, but)).toList();
    return (meant.size() == text.size() && whole.isAllOf(text))
        || meant.stream().anyMatch(one -> clause.isAllOf(List.of(one)) || isIn(one, stop));
  }

  Optional<Topic> question(List<Clause> text) {
    return Stream.of(Topic.values())
        .filter(topic -> text.stream().anyMatch(one -> isIn(one, questions.get(topic))))
        .findFirst();
  }

  private boolean isIn(Clause one, Phrases phrases) {
    return phrases.areIn(one, glue);
  }
}
