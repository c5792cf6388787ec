package org.docketline.resident;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import org.docketline.keys.KeyUse;
import org.docketline.keys.Keyring;

/**
 * What a browser has shown in the last quarter of an hour: whose tickets it may see, whose phone it
 * has. It lives sealed in a cookie of the browser, so that no address holds it and any instance can
 * read it. Each page that uses it lets it live on, for an hour at most; whoever finishes ends it.
 */
@Singleton
final class PageSession {
  static final Duration LASTS = Duration.ofMinutes(15);

  /** However often it is used: then its owner has gone, or can begin another. */
  static final Duration AT_MOST = Duration.ofHours(1);

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

  /** Begins one. */
  void begin(RoutingContext page, Kind kind, String content) {
    keep(page, kind, SessionContent.of(content, clock.instant()));
  }

  /** What it holds, which lets it live on as it is. */
  Optional<String> use(RoutingContext page, Kind kind) {
    Optional<SessionContent> content = opened(page, kind);
    content.ifPresent(used -> use(page, kind, used));
    return content.map(SessionContent::kept);
  }

  /** Lets it live on as it was opened. */
  void use(RoutingContext page, Kind kind, SessionContent opened) {
    keep(page, kind, opened.used(clock.instant()));
  }

  private void keep(RoutingContext page, Kind kind, SessionContent content) {
    byte[] sealed =
        keys.seal(
            content.written().getBytes(StandardCharsets.UTF_8), KeyUse.PAGE_SESSION, kind.cookie);
    page.response()
        .addCookie(
            cookie(kind, Base64.getUrlEncoder().withoutPadding().encodeToString(sealed))
                .setMaxAge(content.left(clock.instant()).toSeconds()));
  }

  /** What it holds, unless it is over or was never ours. */
  Optional<String> read(RoutingContext page, Kind kind) {
    return opened(page, kind).map(SessionContent::kept);
  }

  /** The same, and since when it holds it. */
  Optional<SessionContent> opened(RoutingContext page, Kind kind) {
    return Optional.ofNullable(page.request().getCookie(kind.cookie))
        .flatMap(cookie -> open(kind, cookie.getValue()))
        .flatMap(SessionContent::read)
        .filter(content -> content.isOpen(clock.instant()));
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

  /** Ends all that this browser has. */
  void endAll(RoutingContext page) {
    Stream.of(Kind.values())
        .filter(kind -> page.request().getCookie(kind.cookie) != null)
        .forEach(kind -> end(page, kind));
  }

  private Cookie cookie(Kind kind, String value) {
    return Cookie.cookie(kind.cookie, value)
        .setPath("/")
        .setHttpOnly(true)
        .setSecure(site.isSecure())
        .setSameSite(CookieSameSite.LAX);
  }
}
