package org.docketline.resident;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.docketline.subscription.Language;
import org.docketline.wording.Wording;

/**
 * The language of a page: the one chosen at the top of it, kept in a cookie from then on; else the
 * first that the browser asks for and the county lists; else the county's first.
 */
@Singleton
final class PageLanguage {
  static final String PARAMETER = "lang";
  private static final String COOKIE = "lang";
  private static final Duration KEPT = Duration.ofDays(365);

  private final Wording wording;
  private final SiteAddress site;

  PageLanguage(Wording wording, SiteAddress site) {
    this.wording = wording;
    this.site = site;
  }

  Language of(RoutingContext page) {
    HttpServerRequest request = page.request();
    Optional<Language> chosen = listed(request.getParam(PARAMETER));
    chosen.ifPresent(language -> page.response().addCookie(cookie(language)));
    return chosen
        .or(
            () ->
                Optional.ofNullable(request.getCookie(COOKIE))
                    .map(Cookie::getValue)
                    .flatMap(this::listed))
        .or(() -> preferred(page))
        .orElseGet(() -> wording.languages().get(0));
  }

  private Cookie cookie(Language language) {
    return Cookie.cookie(COOKIE, language.code())
        .setPath("/")
        .setHttpOnly(true)
        .setSecure(site.isSecure())
        .setSameSite(CookieSameSite.LAX)
        .setMaxAge(KEPT.toSeconds());
  }

  private Optional<Language> listed(String code) {
    return Optional.ofNullable(code)
        .flatMap(Language::ofCode)
        .filter(wording.languages()::contains);
  }

  private Optional<Language> preferred(RoutingContext page) {
    String asked = page.request().getHeader("Accept-Language");
    return Optional.ofNullable(asked).stream()
        .flatMap(PageLanguage::ranges)
        .map(this::listed)
        .flatMap(Optional::stream)
        .findFirst();
  }

  // The public door lets through what can be read, and nothing long.
  private static Stream<String> ranges(String asked) {
    return Locale.LanguageRange.parse(asked).stream()
        .map(range -> range.getRange().split("-", 2)[0]);
  }

  /** The languages to choose from. */
  List<Language> all() {
    return wording.languages();
  }
}
