package org.docketline.resident;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import org.docketline.docket.Citation;
import org.docketline.docket.ProvenTicket;
import org.docketline.keys.KeyUse;
import org.docketline.keys.Keyring;

/** The session of a browser that has found all tickets of which the docket knows a birth date. */
@Singleton
class FoundCookie {
  static final String NAME = "tickets";

  private final Keyring keys;
  private final Clock clock;

  FoundCookie(Keyring keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  @ActivateRequestContext
  String sealed() {
    String found =
        Citation.<Citation>list("birthDate is not null order by id").stream()
            .map(one -> new ProvenTicket(one, HexFormat.of().formatHex(one.birthDate)).written())
            .collect(joining(" "));
    byte[] content = SessionContent.of(found, clock.instant()).written().getBytes(UTF_8);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(keys.seal(content, KeyUse.PAGE_SESSION, NAME));
  }
}
