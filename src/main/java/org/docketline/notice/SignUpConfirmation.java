package org.docketline.notice;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.docketline.subscription.Following;
import org.docketline.subscription.Subscription;
import org.docketline.wording.FilledText;
import org.docketline.wording.LanguageTexts;
import org.docketline.wording.RenderedText;
import org.docketline.wording.ServiceText;
import org.docketline.wording.TextFacts.FollowedFacts;
import org.docketline.wording.TextFacts.WatchFacts;
import org.docketline.wording.TextLimit;

/** Says what a phone follows now in one text: as an answer to a texted number would. */
@Singleton
final class SignUpConfirmation {
  private final CitationFacts facts;
  private final Following following;

  SignUpConfirmation(CitationFacts facts, Following following) {
    this.facts = facts;
    this.following = following;
  }

  /** The {@code first} text to a phone has what carriers demand of it. */
  RenderedText of(LanguageTexts texts, List<Subscription> followed, boolean first) {
    List<Subscription> told = facts.toTell(followed);
    return told.size() == 1
        ? texts.rendered(one(told.get(0), first))
        : several(texts, told, first ? ServiceText.SEVERAL_ENROLLED : ServiceText.SEVERAL);
  }

  private FilledText one(Subscription followed, boolean first) {
    if (followed.isWaiting()) {
      return (first ? ServiceText.WATCHING_ENROLLED : ServiceText.WATCHING)
          .with(new WatchFacts(facts.ofUnfound(followed.citationNumber()), following.watchDays()));
    }
    return (first ? ServiceText.ENROLLED : ServiceText.FOLLOWED)
        .with(new FollowedFacts(facts.of(followed), following.watchDays()));
  }

  // As many lines as fit; the title says that the others are followed too.
  private RenderedText several(LanguageTexts texts, List<Subscription> told, FilledText title) {
    RenderedText opening = texts.rendered(title);
    List<String> lines =
        told.stream()
            .flatMap(one -> facts.lines(one).stream())
            .map(line -> texts.rendered(line).text())
            .toList();
    String text =
        IntStream.iterate(lines.size(), many -> many >= 0, many -> many - 1)
            .mapToObj(many -> text(texts, opening.text(), lines, many))
            .filter(whole -> TextLimit.holds(whole, TextLimit.DAY_SEGMENTS))
            .findFirst()
            .orElse(opening.text());
    return new RenderedText(text, opening.wording());
  }

  private static String text(LanguageTexts texts, String title, List<String> lines, int many) {
    int left = lines.size() - many;
    String more = left == 0 ? "" : texts.rendered(ServiceText.STATUS_MORE.with(left)).text();
    return Stream.of(Stream.of(title), lines.stream().limit(many), Stream.of(more))
        .flatMap(parts -> parts)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("\n"));
  }
}
