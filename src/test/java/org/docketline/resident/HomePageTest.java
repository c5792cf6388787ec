package org.docketline.resident;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.docketline.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands at {@code /}, and around every page. */
@QuarkusTest
class HomePageTest extends ServiceTest {
  private static final Pattern LOADED = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"");

  @Test
  void homePageShowsTheNumberToTextAndTheWayToATicket() {
    Response page = RestAssured.get("/");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.contentType()).startsWith("text/html");
    assertThat(page.asString()).contains("href=\"sms:+1", "href=\"/find\"", "lang=\"en\"");
    assertThat(page.cookies()).isEmpty();
    assertThat(page.header("Content-Security-Policy")).doesNotContain("unsafe-inline");
  }

  @Test
  void pageIsInTheLanguageThatTheBrowserAsksFor() {
    String page =
        RestAssured.given()
            .header("Accept-Language", "fr;q=0.9, es-MX, en;q=0.5")
            .get("/")
            .asString();

    assertThat(page).contains("lang=\"es\"", "Encuentre su fecha de corte");
  }

  @Test
  void chosenLanguageIsKept() {
    Response chosen = RestAssured.get("/?lang=es");

    assertThat(RestAssured.given().cookies(chosen.cookies()).get("/").asString())
        .contains("Encuentre su fecha de corte");
    assertThat(chosen.detailedCookie("lang").isHttpOnly()).isTrue();
  }

  @Test
  void filesOfAPageAreCompressedAndKeptForEver() {
    Matcher loaded = LOADED.matcher(RestAssured.get("/").asString());
    while (loaded.find()) {
      Response file = RestAssured.given().header("Accept-Encoding", "gzip").get(loaded.group(1));

      assertThat(file.statusCode()).isEqualTo(200);
      assertThat(file.headers().getValues("Cache-Control"))
          .containsExactly("public, max-age=31536000, immutable");
      assertThat(file.header("Content-Encoding")).isEqualTo("gzip");
    }
  }

  @Test
  void fileThatIsNotOursAnyMoreIsNotThere() {
    assertThat(RestAssured.get("/assets/000000000000/pages.css").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nothing", "/courts2", "/q/metrics", "/not-found", "/.env"})
  void unknownPageHasAWayBack(String path) {
    Response page = RestAssured.get(path);

    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.asString()).contains("Page not found", "href=\"/\"", "noindex");
    assertThat(page.header("Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void formOfAnotherSiteIsRefused() {
    Response page =
        RestAssured.given()
            .header("Origin", "https://elsewhere.example.org")
            .formParam("a", "b")
            .post("/find");

    assertThat(page.statusCode()).isEqualTo(403);
    assertThat(page.asString()).contains("Please start again");
  }
}
