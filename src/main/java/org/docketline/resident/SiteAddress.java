package org.docketline.resident;

import jakarta.inject.Singleton;
import java.net.URI;
import org.docketline.sms.TwilioAccount;

/** Where the pages are for the rest of the world: the origin that Twilio calls too. */
@Singleton
final class SiteAddress {
  private final URI origin;

  SiteAddress(TwilioAccount account) {
    this.origin = account.publicUrl();
  }

  /** Whether residents come through TLS, so that cookies may go through nothing else. */
  boolean isSecure() {
    return origin.getScheme().equalsIgnoreCase("https");
  }

  /** The whole address of a path. */
  String of(String path) {
    return origin + path;
  }

  /** The name of the host, as residents read it. */
  String host() {
    return origin.getAuthority();
  }
}
