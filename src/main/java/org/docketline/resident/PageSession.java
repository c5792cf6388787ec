package org.docketline.resident;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.docketline.keys.KeyUse;
import org.docketline.keys.Keyring;

/**
 * What a browser has shown in the last quarter of an hour: whose tickets it may see, whose phone it
 * has. It lives sealed in a cookie of the browser, so that no address holds it and any instance can
 * read it. Each page that uses it lets it live on; whoever finishes ends it.
 */
@Singleton
final class PageSession {
  static final Duration LASTS = Duration.ofMinutes(15);
  private static final String BREAK = "\n";

  private final Keyring keys;
  private final SiteAddress site;
  private final Clock clock;

  PageSession(Keyring keys, SiteAddress site, Clock clock) {
    this.keys = keys;
    this.site = site;
    this.clock = clock;
  }

  /** Which of them; each has a cookie of its own. */
  enum Kind {
    /** The tickets that were found by their driver's facts. */
    TICKETS("tickets"),
    /** The subscriber whose phone was proved by a code. */
    PHONE("phone"),
    /** What somebody who signs up has given so far. */
    SIGN_UP("signup");

    private final String cookie;

    Kind(String cookie) {
      this.cookie = cookie;
    }
  }

  /** Begins one, or lets it live on. */
  void keep(RoutingContext page, Kind kind, String content) {
    Instant end = clock.instant().plus(LASTS);
    byte[] sealed =
        keys.seal(
            (end.getEpochSecond() + BREAK + content).getBytes(StandardCharsets.UTF_8),
            KeyUse.PAGE_SESSION,
            kind.cookie);
    page.response()
        .addCookie(
            cookie(kind, Base64.getUrlEncoder().withoutPadding().encodeToString(sealed))
                .setMaxAge(LASTS.toSeconds()));
  }

  /** What it holds, unless it is over or was never ours. */
  Optional<String> read(RoutingContext page, Kind kind) {
    return Optional.ofNullable(page.request().getCookie(kind.cookie))
        .flatMap(cookie -> open(kind, cookie.getValue()))
        .map(content -> content.split(BREAK, 2))
        .filter(parts -> clock.instant().getEpochSecond() < Long.parseLong(parts[0]))
        .map(parts -> parts[1]);
  }

  // Anybody may send anything as a cookie: what we did not seal is no session.
  private Optional<String> open(Kind kind, String value) {
    try {
      byte[] sealed = Base64.getUrlDecoder().decode(value);
      return Optional.of(
          new String(keys.open(sealed, KeyUse.PAGE_SESSION, kind.cookie), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException | IllegalStateException e) {
      return Optional.empty();
    }
  }

  /** Ends it in this browser. */
  void end(RoutingContext page, Kind kind) {
    page.response().addCookie(cookie(kind, "").setMaxAge(0));
  }

  private Cookie cookie(Kind kind, String value) {
    return Cookie.cookie(kind.cookie, value)
        .setPath("/")
        .setHttpOnly(true)
        .setSecure(site.isSecure())
        .setSameSite(CookieSameSite.LAX);
  }
}
