package org.docketline.inbound;

import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.regex.Pattern;
import org.docketline.keys.KeyUse;
import org.docketline.keys.Keyring;

/**
 * Finds the texts that would only be told again what they were just told: a second one that we
 * cannot answer, and the third time of the same words. Whoever sends them is a machine, or knows by
 * now.
 */
@Singleton
final class RepeatedTexts {
  /** A person asks twice what they did not read. */
  private static final int ANSWERS = 2;

  /** A question of a person may be so short, and is asked again; a machine says more. */
  private static final int SHORT_OF_SPEECH = 3;

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  // What the keys hold of the texts that say that we do not understand.
  private static final String UNCLEAR = "unclear";
  private static final String PICTURE = "picture";

  private final Keyring keyring;

  RepeatedTexts(Keyring keyring) {
    this.keyring = keyring;
  }

  /** Whether this text gets no answer. */
  boolean wantSilence(IncomingText text) {
    return text.command().isUnclear()
        ? text.before().isToldLately(text.media() ? PICTURE : UNCLEAR)
        : isSpeech(text.body()) && saidBefore(text) >= ANSWERS;
  }

  private static boolean isSpeech(String body) {
    return BLANKS.splitAsStream(body).limit(SHORT_OF_SPEECH + 1L).count() > SHORT_OF_SPEECH;
  }

  private long saidBefore(IncomingText text) {
    String words = plain(text.body());
    return text.before().saidLately().stream()
        .filter(said -> plain(keyring.open(said, KeyUse.INBOUND_BODY)).equals(words))
        .count();
  }

  private static String plain(String body) {
    return BLANKS.matcher(body.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }
}
