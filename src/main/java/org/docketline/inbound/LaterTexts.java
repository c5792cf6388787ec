package org.docketline.inbound;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.docketline.docket.CountyConfig;
import org.docketline.keys.KeyUse;
import org.docketline.keys.Keyring;
import org.docketline.understanding.Command;
import org.docketline.understanding.TextParser;

/** What a phone has texted since a text of its own that we learnt of late. */
@Singleton
final class LaterTexts {
  private final Keyring keyring;
  private final TextParser parser;

  LaterTexts(Keyring keyring, CountyConfig county, LearnedNumbers numbers) {
    this.keyring = keyring;
    this.parser = new TextParser(county.citationPattern(), numbers);
  }

  /**
   * Whether a later text has said otherwise: a STOP is undone by a START alone, and anything else
   * by whatever decides what this phone is sent.
   */
  boolean overrule(Command late, List<byte[]> phoneHashes, Instant at) {
    return InboundText.since(phoneHashes, at).stream()
        .map(text -> text.body)
        .filter(Objects::nonNull)
        .map(body -> parser.parse(keyring.open(body, KeyUse.INBOUND_BODY), ""))
        .anyMatch(late.toStop().isPresent() ? Command::isStart : LaterTexts::decides);
  }

  private static boolean decides(Command command) {
    return command.isStart()
        || command.toStop().isPresent()
        || command.toLeave().isPresent()
        || command.toSpeak().isPresent()
        || command.isErase();
  }
}
