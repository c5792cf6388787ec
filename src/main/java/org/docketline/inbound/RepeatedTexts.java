package org.docketline.inbound;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.docketline.keys.KeyUse;
import org.docketline.keys.Keyring;
import org.docketline.subscription.Subscribers;

/**
 * Finds the texts that would only be told again what they were just told: a second one that we
 * cannot answer, and the third time of the same words. Whoever sends them is a machine, or knows by
 * now.
 */
@Singleton
final class RepeatedTexts {
  private static final Duration WITHIN = Duration.ofMinutes(10);

  /** A person asks twice what they did not read. */
  private static final int ANSWERS = 2;

  /** So many of its last texts are looked at. */
  private static final int LAST = 10;

  /** A question of a person may be so short, and is asked again; a machine says more. */
  private static final int SHORT_OF_SPEECH = 3;

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  // What the keys hold of the texts that say that we do not understand.
  private static final String UNCLEAR = "unclear";
  private static final String PICTURE = "picture";

  private final Subscribers subscribers;
  private final Keyring keyring;
  private final Clock clock;

  RepeatedTexts(Subscribers subscribers, Keyring keyring, Clock clock) {
    this.subscribers = subscribers;
    this.keyring = keyring;
    this.clock = clock;
  }

  /** Whether this text, which is stored, gets no answer. */
  boolean wantSilence(IncomingText text) {
    List<byte[]> phone = subscribers.hashes(text.phone());
    Instant then = clock.instant().minus(WITHIN);
    return text.command().isUnclear()
        ? InboundText.told(phone, then, text.media() ? PICTURE : UNCLEAR)
        : isSpeech(text.body()) && saidBefore(phone, then, text) >= ANSWERS;
  }

  private static boolean isSpeech(String body) {
    return BLANKS.splitAsStream(body).limit(SHORT_OF_SPEECH + 1L).count() > SHORT_OF_SPEECH;
  }

  private long saidBefore(List<byte[]> phone, Instant then, IncomingText text) {
    String words = plain(text.body());
    return InboundText.lastAnswered(phone, then, LAST).stream()
        .filter(before -> before.body != null)
        .filter(before -> plain(keyring.open(before.body, KeyUse.INBOUND_BODY)).equals(words))
        .count();
  }

  private static String plain(String body) {
    return BLANKS.matcher(body.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }
}
