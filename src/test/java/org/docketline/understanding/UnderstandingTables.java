package org.docketline.understanding;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.docketline.subscription.Language;
import org.docketline.understanding.LanguageTraining.Labelled;

/** How well texts are understood that nothing was tuned on: {@code docs/understanding.md}. */
final class UnderstandingTables {
  private final List<HeldOut> all = HeldOut.all();
  private final StringBuilder page = new StringBuilder();

  String write() {
    say("# How well texts are understood");
    say("");
    say(
        "Written by the build (`UnderstandingDocsTest`) from the texts of"
            + " `src/test/resources/understanding/*-heldout.csv`,");
    say(
        "on which no rule, model or threshold was tuned. They were written by hand: none is of a"
            + " real resident, and no");
    say(
        "native speaker has read those in Vietnamese, Bosnian and Russian. Precision: of what was"
            + " taken for it, how much");
    say("was it; recall: of what was it, how much was taken for it.");
    stops();
    questions();
    thanks();
    numbers();
    languages();
    return page.toString();
  }

  private void say(String line) {
    page.append(line).append('\n');
  }

  private void table(String title, String... columns) {
    say("");
    say("## " + title);
    say("");
    row((Object[]) columns);
    row(Stream.of(columns).map(column -> "---").toArray());
  }

  private void row(Object... cells) {
    say("| " + String.join(" | ", Stream.of(cells).map(Object::toString).toList()) + " |");
  }

  private void stops() {
    table(
        "Wishes to stop",
        "texts of",
        "texts",
        "wishes to stop",
        "precision",
        "recall",
        "false stops",
        "of them asked about",
        "true stops asked about");
    all.stream()
        .collect(groupingBy(HeldOut::file, TreeMap::new, toList()))
        .forEach((file, texts) -> stops("`" + file + "`", texts));
    Stream.of(Language.values())
        .forEach(
            language ->
                stops(language.english(), some(text -> text.language().equals(language.code()))));
    stops("all", all);
    List<HeldOut> talk = some(text -> !text.isStop());
    say("");
    say(
        String.format(
            Locale.ROOT,
            "False stops per 1,000 texts of ordinary court talk: %.1f (%d of %d texts);"
                + " %.1f that are not asked about.",
            1000 * share(talk, HeldOut::isTakenForStop),
            count(talk, HeldOut::isTakenForStop),
            talk.size(),
            1000 * share(talk, text -> text.isTakenForStop() && !text.isDoubted())));
    say(
        "`talk-heldout.csv` and `stop-heldout.csv` are of a hand that knew no rule and no other"
            + " text of ours. Half of the first hold such");
    say(
        "words as stop, cancel, end, remove or wrong that mean something else, so that it is"
            + " harder than what a court hears.");
  }

  private void stops(String name, List<HeldOut> texts) {
    List<HeldOut> taken = texts.stream().filter(HeldOut::isTakenForStop).toList();
    List<HeldOut> meant = texts.stream().filter(HeldOut::isStop).toList();
    row(
        name,
        texts.size(),
        meant.size(),
        percent(taken, HeldOut::isStop),
        percent(meant, HeldOut::isTakenForStop),
        count(taken, text -> !text.isStop()),
        count(taken, text -> !text.isStop() && text.isDoubted()),
        count(taken, text -> text.isStop() && text.isDoubted()));
  }

  private void questions() {
    table("Questions", "question", "texts", "precision", "recall");
    for (QuestionTopic topic : QuestionTopic.values()) {
      List<HeldOut> meant = some(text -> text.isOf(topic));
      if (!meant.isEmpty()) {
        List<HeldOut> taken = some(text -> text.isQuestionOrOther() && text.isTakenFor(topic));
        row(
            topic,
            meant.size(),
            percent(taken, text -> text.isOf(topic)),
            percent(meant, text -> text.isTakenFor(topic)));
      }
    }
  }

  private void thanks() {
    List<HeldOut> kind = some(text -> text.expected().equals("THANKS"));
    table("Thanks, greetings and the like", "texts", "understood");
    row(kind.size(), percent(kind, HeldOut::isTakenForThanks));
  }

  private void numbers() {
    table("Numbers", "texts", "how many", "read right");
    List<HeldOut> texts = some(HeldOut::isOfNumbers);
    numbers("with ticket numbers", texts.stream().filter(text -> !isOfNone(text)).toList());
    numbers(
        "with other numbers only", texts.stream().filter(UnderstandingTables::isOfNone).toList());
  }

  private static boolean isOfNone(HeldOut text) {
    return text.expected().equals("NONE");
  }

  private void numbers(String name, List<HeldOut> texts) {
    row(name, texts.size(), percent(texts, HeldOut::hasItsNumbers));
  }

  private void languages() {
    List<Labelled> texts = LanguageTraining.table("language-heldout.csv");
    table(
        "Languages",
        "language",
        "texts",
        "decided",
        "right of those",
        "beyond doubt",
        "right of those");
    for (Language language : Language.values()) {
      languages(
          language,
          texts.stream().filter(text -> text.language().equals(language.code())).toList());
    }
    List<Labelled> none = texts.stream().filter(text -> text.language().isEmpty()).toList();
    say("");
    say(
        String.format(
            Locale.ROOT,
            "Of %d texts that show none (numbers, names, commands, words that several share)"
                + " %d were taken for one, %d beyond doubt.",
            none.size(),
            count(none, text -> shown(text).isPresent()),
            count(none, text -> plain(text).isPresent())));
    say(
        "A first text is answered in the language that it is decided to be; a phone's language"
            + " changes only beyond doubt.");
  }

  private void languages(Language language, List<Labelled> texts) {
    List<Labelled> decided = texts.stream().filter(text -> shown(text).isPresent()).toList();
    List<Labelled> plain = texts.stream().filter(text -> plain(text).isPresent()).toList();
    row(
        language.english(),
        texts.size(),
        percent(texts, text -> shown(text).isPresent()),
        percent(decided, text -> shown(text).get() == language),
        percent(texts, text -> plain(text).isPresent()),
        percent(plain, text -> plain(text).get() == language));
  }

  private static Optional<Language> shown(Labelled text) {
    return LanguageWords.spokenIn(text.text());
  }

  private static Optional<Language> plain(Labelled text) {
    return LanguageWords.plainlySpokenIn(text.text());
  }

  private List<HeldOut> some(Predicate<HeldOut> which) {
    return all.stream().filter(which).toList();
  }

  private static <T> long count(List<T> texts, Predicate<T> which) {
    return texts.stream().filter(which).count();
  }

  private static <T> double share(List<T> texts, Predicate<T> which) {
    return texts.isEmpty() ? 0 : (double) count(texts, which) / texts.size();
  }

  private static <T> String percent(List<T> texts, Predicate<T> which) {
    return texts.isEmpty() ? "–" : String.format(Locale.ROOT, "%.3f", share(texts, which));
  }
}
