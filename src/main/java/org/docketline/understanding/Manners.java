package org.docketline.understanding;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Thanks, approval, a promise to come and greetings, where a text is nothing but these, in words or
 * in pictures. Pure, and linear in the text.
 */
final class Manners {
  /** Nobody has manners in more words. */
  private static final int MOST_WORDS = 30;

  private static final Pattern SMILE =
      Pattern.compile("<3+|[:;=8]['^]?-?[)\\]DdPp](?!\\p{L})|\\(:");
  private static final String THANKS = "🙏💐🌹❤♥🧡💛💚💙💜🖤🤍💖💕💗💓💝😘🥰😍🤗😇🕊✝🫶";
  private static final String AGREED =
      "👍👌✅✔☑💯🆗🆒👏🙌💪🤙👊✊✌🤞🤝🫡😀😁😃😄😊🙂😎😉☺🙃😌😆😋🥳🎉🔥⭐🌟✨💫🫂";
  private static final String GREETING = "👋🙋";
  private static final String REFUSED = "👎🖕😡😠🤬💩🙄😤👿😒🤡🖓❌🚫⛔🛑✋🤮🤢😾🔪🔫💀";

  private final List<MannersRules> languages;

  Manners(List<MannersRules> languages) {
    this.languages = languages;
  }

  /** What it says first of all; empty if it says more than manners, or nothing. */
  Optional<MannersKind> of(String text) {
    if (text.codePoints().anyMatch(c -> isIn(REFUSED, c))) {
      return Optional.empty();
    }
    String words = SMILE.matcher(text).replaceAll(" ");
    boolean smiles = !words.equals(text);
    return said(words)
        .filter(said -> text.indexOf('?') < 0 || !said.contains(MannersKind.COMING))
        .flatMap(said -> first(said, shown(text), smiles));
  }

  private Optional<Set<MannersKind>> said(String text) {
    List<TextToken> words = TextClauses.of(text).stream().flatMap(List::stream).toList();
    return words.size() > MOST_WORDS
        ? Optional.empty()
        : languages.stream().flatMap(rules -> rules.read(words).stream()).reduce(Manners::both);
  }

  private static Set<MannersKind> both(Set<MannersKind> one, Set<MannersKind> other) {
    Set<MannersKind> both = EnumSet.noneOf(MannersKind.class);
    both.addAll(one);
    both.addAll(other);
    return both;
  }

  private static Optional<MannersKind> first(
      Set<MannersKind> said, Set<MannersKind> shown, boolean smiles) {
    return both(said, shown).stream()
        .findFirst()
        .or(() -> Optional.of(MannersKind.AGREED).filter(kind -> smiles));
  }

  private static Set<MannersKind> shown(String text) {
    Set<MannersKind> shown = EnumSet.noneOf(MannersKind.class);
    text.codePoints()
        .forEach(
            c -> {
              if (isIn(THANKS, c)) {
                shown.add(MannersKind.THANKS);
              } else if (isIn(GREETING, c)) {
                shown.add(MannersKind.GREETING);
              } else if (isIn(AGREED, c)) {
                shown.add(MannersKind.AGREED);
              }
            });
    return shown;
  }

  private static boolean isIn(String pictures, int c) {
    return c > 0xff && pictures.indexOf(c) >= 0;
  }
}
