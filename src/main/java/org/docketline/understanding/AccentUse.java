package org.docketline.understanding;

import java.util.Set;

/** Whether a language tells words apart by their accents. */
enum AccentUse {
  /** Most people leave accents out, and no word that matters here becomes another without them. */
  IGNORED {
    @Override
    Set<String> forms(String word) {
      return Set.of(TextToken.fold(word));
    }

    @Override
    String of(TextToken token) {
      return token.folded();
    }
  },
  /** Spanish: people leave accents out likewise, and write words as they sound. */
  SOUNDED {
    @Override
    Set<String> forms(String word) {
      return Set.of(SpanishSound.of(TextToken.fold(word)));
    }

    @Override
    String of(TextToken token) {
      return SpanishSound.of(token.folded());
    }
  },
  /** Vietnamese: a writer who types marks means them; a word without any may be any of its kind. */
  HEARD {
    @Override
    Set<String> forms(String word) {
      String plain = TextToken.fold(word);
      return plain.equals(word) ? Set.of(word) : Set.of(word, plain);
    }

    @Override
    String of(TextToken token) {
      return token.exact();
    }
  };

  /** How a word of a rule may be written. */
  abstract Set<String> forms(String word);

  /** How a written word is compared with those. */
  abstract String of(TextToken token);
}
