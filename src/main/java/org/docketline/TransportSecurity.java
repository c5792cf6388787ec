package org.docketline;

import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import org.docketline.sms.TwilioAccount;

/** Behind TLS a browser is told to come through nothing else for a year. */
@Singleton
final class TransportSecurity {
  private static final String FOR_A_YEAR = "max-age=31536000";

  private final boolean secure;

  TransportSecurity(TwilioAccount account) {
    this.secure = account.isPublicSecure();
  }

  void setHeader(HttpServerResponse response) {
    if (secure) {
      response.putHeader("Strict-Transport-Security", FOR_A_YEAR);
    }
  }
}
