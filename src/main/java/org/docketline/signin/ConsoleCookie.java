package org.docketline.signin;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.docketline.sms.TwilioAccount;

/**
 * The cookie by which a browser holds its session: no script reads it, and no other site sends it.
 */
@Singleton
final class ConsoleCookie {
  private static final String NAME = "console-session";
  private static final String WAY = "console-way";
  static final int WAY_SECONDS = 600;

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

  /** Which page somebody wanted who is sent to the county's sign-on. */
  void keepWay(RoutingContext page, String path) {
    page.response()
        .addCookie(
            Cookie.cookie(WAY, URLEncoder.encode(path, StandardCharsets.UTF_8))
                .setPath(ConsolePaths.COUNTY)
                .setMaxAge(WAY_SECONDS)
                .setHttpOnly(true)
                .setSecure(secure)
                .setSameSite(CookieSameSite.LAX));
  }

  /** The same, as the browser says it: it may say anything. */
  String way(RoutingContext page) {
    Cookie way = page.request().getCookie(WAY);
    return way == null ? ConsolePaths.HOME : decoded(way.getValue());
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return ConsolePaths.HOME;
    }
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
