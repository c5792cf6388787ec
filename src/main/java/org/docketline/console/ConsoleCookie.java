package org.docketline.console;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.docketline.sms.TwilioAccount;

/**
 * The cookie by which a browser holds its session: no script reads it, and no other site sends it.
 */
@Singleton
final class ConsoleCookie {
  private static final String NAME = "console-session";

  private final boolean secure;

  ConsoleCookie(TwilioAccount account) {
    this.secure = account.isPublicSecure();
  }

  Optional<String> token(RoutingContext page) {
    return Optional.ofNullable(page.request().getCookie(name())).map(Cookie::getValue);
  }

  void keep(RoutingContext page, String token) {
    page.response()
        .addCookie(
            Cookie.cookie(name(), token)
                .setPath("/")
                .setHttpOnly(true)
                .setSecure(secure)
                .setSameSite(CookieSameSite.LAX)); // a link in a mail leads here
  }

  void end(RoutingContext page) {
    keep(page, "");
    page.response().removeCookie(name(), true);
  }

  // A browser takes this beginning from nobody but the host itself, through TLS.
  private String name() {
    return secure ? "__Host-" + NAME : NAME;
  }
}
