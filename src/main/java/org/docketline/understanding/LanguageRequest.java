package org.docketline.understanding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.docketline.subscription.Language;

/**
 * Whether a text asks to be texted in a language: it says little but the language's name, or "in"
 * or "do you speak" before it, and is about nobody else. The words stand in {@code
 * understanding/requests.txt}. Pure, and linear in the text.
 */
final class LanguageRequest {
  private static final String TIENG = "tieng"; // Vietnamese: what each name of a language has
  private static final int NEAR = 4;
  private static final int OWN_WORDS = 3;

  private final LanguageFile file = new LanguageFile("requests", AccentUse.IGNORED);
  private final Map<String, Language> names = new HashMap<>();
  private final Set<String> in = file.words("in");
  private final Set<String> is = file.words("is");
  private final Set<String> speak = file.words("speak");
  private final Set<String> texts = file.words("texts");
  private final Set<String> not = file.words("not");
  private final Set<String> but = file.words("but");
  private final Set<String> borrowed = file.words("borrowed");
  private final Set<String> beside = new HashSet<>(file.words("beside"));
  private final PhraseList other = new PhraseList(file.phrases("other"));

  LanguageRequest() {
    for (Language language : Language.values()) {
      file.words(language.code()).forEach(name -> names.put(name, language));
    }
    List.of(in, speak, texts, not, but, names.keySet()).forEach(beside::addAll);
  }

  /** What people call a language, each name as one word. */
  Set<String> namesOf(Language language) {
    return file.words(language.code());
  }

  /** The language that it asks for; none beside a number, which is what such a text is about. */
  Optional<Language> in(String text) {
    if (text.chars().anyMatch(Character::isDigit)) {
      return Optional.empty();
    }
    List<TextClause> clauses = TextClauses.of(text).stream().map(LanguageRequest::read).toList();
    boolean ofTexts =
        clauses.stream().anyMatch(one -> one.words().stream().anyMatch(texts::contains));
    return clauses.stream().anyMatch(one -> other.areIn(one, Set.of()))
        ? Optional.empty()
        : clauses.stream().flatMap(one -> in(one.words(), ofTexts).stream()).findFirst();
  }

  /** Whether it holds so little English of its own that somebody of any language may say it. */
  boolean isBorrowed(String text) {
    return TextClauses.of(text).stream()
            .flatMap(List::stream)
            .filter(word -> !borrowed.contains(word.folded()))
            .limit(OWN_WORDS)
            .count()
        < OWN_WORDS;
  }

  private static TextClause read(List<TextToken> tokens) {
    List<String> words = new ArrayList<>();
    for (TextToken token : tokens) {
      int last = words.size() - 1;
      if (last >= 0 && words.get(last).equals(TIENG)) {
        words.set(last, TIENG + token.folded());
      } else {
        words.add(token.folded());
      }
    }
    return new TextClause(words, words.stream().map(word -> false).toList());
  }

  private Optional<Language> in(List<String> clause, boolean ofTexts) {
    boolean little = beside.containsAll(clause);
    return IntStream.range(0, clause.size())
        .filter(at -> names.containsKey(clause.get(at)) && !isRefused(clause, at))
        .filter(at -> little || isSpoken(clause, at) || (ofTexts && isIn(clause, at)))
        .mapToObj(at -> names.get(clause.get(at)))
        .findFirst();
  }

  private boolean isIn(List<String> clause, int at) {
    return at > 0
        && in.contains(clause.get(at - 1))
        && (at == 1 || !is.contains(clause.get(at - 2)));
  }

  private boolean isSpoken(List<String> clause, int at) {
    for (String word : before(clause, at)) {
      if (speak.contains(word)) {
        return true;
      }
      if (!beside.contains(word) || names.containsKey(word)) {
        return false;
      }
    }
    return false;
  }

  private boolean isRefused(List<String> clause, int at) {
    for (String word : before(clause, at)) {
      if (not.contains(word)) {
        return true;
      }
      if (but.contains(word) || names.containsKey(word)) {
        return false;
      }
    }
    return false;
  }

  private static List<String> before(List<String> clause, int at) {
    return IntStream.rangeClosed(1, Math.min(NEAR, at))
        .mapToObj(back -> clause.get(at - back))
        .toList();
  }
}
