package org.docketline.resident;

import jakarta.inject.Singleton;
import org.docketline.sms.TwilioAccount;

/** Where the pages are for the rest of the world: the origin that Twilio calls too. */
@Singleton
final class SiteAddress {
  private final TwilioAccount account;

  SiteAddress(TwilioAccount account) {
    this.account = account;
  }

  /** Whether residents come through TLS, so that cookies may go through nothing else. */
  boolean isSecure() {
    return account.isPublicSecure();
  }

  /** The whole address of a path. */
  String of(String path) {
    return account.publicOrigin() + path;
  }

  /** The name of the host, as residents read it. */
  String host() {
    return account.publicOrigin().getAuthority();
  }
}
