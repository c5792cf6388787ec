package org.docketline.resident;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.ReaderException;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.docketline.ServiceTest;
import org.docketline.pages.QrCode;
import org.docketline.pages.QrCodeTest;
import org.docketline.subscription.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages that are the same for everybody, in every language. */
@QuarkusTest
@TestProfile(StaticPagesTest.FiveLanguages.class)
class StaticPagesTest extends ServiceTest {
  private static final Pattern CODE =
      Pattern.compile("viewBox=\"0 0 (\\d+) \\d+\".*?fill=\"#000\" d=\"([^\"]+)\"");

  /** All languages, and a Spanish page in the county's own words. */
  public static class FiveLanguages implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      try {
        Path folder = Files.createTempDirectory("docketline-words");
        Files.writeString(
            folder.resolve("privacy.es.txt"),
            "# Qui\u00e9nes somos\n\nSomos <b>nosotros</b>\ny nadie m\u00e1s.\n\n- uno\n- dos\n");
        return Map.of(
            "docketline.county.languages",
            "en,es,vi,bs,ru",
            "docketline.wording.directory",
            folder.toString());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  static Stream<Arguments> pages() {
    return Stream.of("/", "/help", "/about-texts", "/privacy", "/terms", "/poster")
        .flatMap(path -> Stream.of(Language.values()).map(in -> Arguments.of(path, in)));
  }

  private static String page(String path, Language language) {
    return RestAssured.given()
        .header("Accept-Language", language.code())
        .get(path)
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void pageIsWholeInItsLanguage(String path, Language language) {
    String page = page(path, language);

    assertThat(page)
        .contains("lang=\"" + language.code() + "\"", "Test County", "314-555-0110")
        .doesNotContain("{", "style=", "onclick", "NOT_FOUND", "noindex")
        .doesNotContainPattern("(?<!\\.)\\.\\.(?!\\.)");
    assertThat(page.length()).isLessThan(60_000);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void pageSetsNoCookieAndMayBeAskedForAnew(String path, Language language) {
    Response page = RestAssured.given().header("Accept-Language", language.code()).get(path);

    assertThat(page.cookies()).isEmpty();
    assertThat(page.headers().getValues("Cache-Control")).containsExactly("no-cache");
  }

  @Test
  void helpAnswersAsTheConversationDoes() {
    countySays("TKT000007,OAK COURT,2026-05-18,9:30,,,");
    String page = page("/help", Language.EN).replace("&#39;", "'");

    assertThat(page).contains(text("is this real?").get(0), "STATUS", "TIENG VIET", "REMOVE");
    assertThat(page).contains("The ticket and the date are made up", "href=\"/courts\"");
  }

  @Test
  void textsAreShownAsTheyGoOutAndWhen() {
    assertThat(page("/about-texts", Language.EN).replace("&#39;", "'"))
        .contains(
            "your court date CHANGED",
            "is CANCELED",
            "They come from (314) 555-",
            "between 9:00 AM and 7:00 PM",
            "between 8:00 AM and 9:00 PM",
            "7, 3, 1",
            "10:00 AM",
            "Sorry for the hour: this cannot wait.",
            "A text that we start has no link in it.",
            "our answer may have the address of a court's",
            "246810 is your code",
            "We never ask by text for a card number");
  }

  @Test
  void privacySaysWhatCarriersLookFor() {
    assertThat(page("/privacy", Language.EN))
        .contains(
            "No mobile information will be shared with third parties or affiliates for marketing"
                + " or promotional purposes.",
            "30",
            "15 minutes");
    assertThat(page("/terms", Language.EN))
        .contains(
            "Message frequency varies",
            "Message and data rates may apply",
            "HELP",
            "STOP",
            "Carriers are not liable for delayed or undelivered messages.",
            "Consent is not a condition of any purchase",
            "You are still responsible for your ticket");
  }

  @Test
  void countysOwnPageStandsInItsLanguageAndOursInTheOthers() {
    assertThat(page("/privacy", Language.ES))
        .contains(
            "<h2 class=\"govuk-heading-m\">Qui\u00e9nes somos</h2>",
            "<p class=\"govuk-body\">Somos &lt;b&gt;nosotros&lt;/b&gt; y nadie m\u00e1s.</p>",
            "<li>uno</li><li>dos</li>")
        .doesNotContain("Twilio");
    assertThat(page("/privacy", Language.RU)).contains("Twilio");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void codesOfThePosterAreReadAsALinkAndAnAddress(Language language) throws ReaderException {
    List<QrCode> codes =
        CODE.matcher(page("/poster", language)).results().map(StaticPagesTest::code).toList();

    assertThat(codes).hasSize(2);
    assertThat(QrCodeTest.read(codes.get(0))).startsWith("sms:+1314").contains("?&body=");
    assertThat(QrCodeTest.read(codes.get(1))).isEqualTo("https://texts.example.org/");
  }

  @Test
  void homePageHasTheSameCodeAndSaysWhatItIs() throws ReaderException {
    String page = page("/", Language.EN);
    Matcher code = CODE.matcher(page);

    assertThat(code.find()).isTrue();
    assertThat(page).contains("aria-label=\"QR code that opens a text to (314) 555-");
    assertThat(QrCodeTest.read(code(code.toMatchResult())))
        .isEqualTo(link(page).replace("&amp;", "&"));
  }

  private static String link(String page) {
    Matcher link = Pattern.compile("href=\"(sms:[^\"]+)\"").matcher(page);
    assertThat(link.find()).isTrue();
    return link.group(1);
  }

  private static QrCode code(java.util.regex.MatchResult drawn) {
    return new QrCode(Integer.parseInt(drawn.group(1)), drawn.group(2));
  }

  @Test
  void searchEnginesAreKeptFromWhatIsSomebodys() {
    Response robots = RestAssured.get("/robots.txt");

    assertThat(robots.contentType()).startsWith("text/plain");
    assertThat(robots.asString().lines())
        .contains("User-agent: *", "Disallow: /find", "Disallow: /ticket", "Disallow: /t/")
        .doesNotContain("Disallow: /");
  }

  @Test
  void iconIsOne() {
    Response icon = RestAssured.get("/favicon.ico");

    assertThat(icon.contentType()).startsWith("image/x-icon");
    assertThat(icon.asByteArray()).startsWith(0, 0, 1, 0, 1, 0);
    assertThat(icon.header("Cache-Control")).isEqualTo("public, max-age=86400");
  }
}
