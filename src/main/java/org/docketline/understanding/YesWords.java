package org.docketline.understanding;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A plain yes in any of our languages, for the one question that we ask for it. Pure. */
public final class YesWords {
  private static final int LONGEST = 40;
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Set<String> YES =
      Set.of(
          "yes",
          "yeah",
          "yep",
          "yup",
          "yea",
          "si",
          "simon",
          "claro",
          "da",
          "co",
          "vang",
          "\u0434\u0430");
  private static final Set<String> BESIDE =
      Set.of(
          "please",
          "pls",
          "plz",
          "i",
          "do",
          "want",
          "them",
          "sir",
          "maam",
          "thanks",
          "por",
          "favor",
          "quiero",
          "gracias",
          "molim",
          "hvala",
          "\u043f\u043e\u0436\u0430\u043b\u0443\u0439\u0441\u0442\u0430");

  private YesWords() {}

  /** Whether this text is a yes and says nothing else. */
  public static boolean areAllOf(String body) {
    if (body.length() > LONGEST) {
      return false;
    }
    List<String> words = words(body);
    return words.stream().anyMatch(YES::contains)
        && words.stream().allMatch(word -> YES.contains(word) || BESIDE.contains(word));
  }

  private static List<String> words(String body) {
    String plain =
        TextToken.fold(Normalizer.normalize(body, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
    return Stream.of(NO_WORD.split(plain, -1)).filter(word -> !word.isEmpty()).toList();
  }
}
