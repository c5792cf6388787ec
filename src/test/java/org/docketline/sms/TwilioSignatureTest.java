package org.docketline.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TwilioSignatureTest {
  private static final String PATH = "/twilio/inbound?county=st.%20louis&x=a%2Bb";
  private static final Map<String, String> TEXT =
      Map.of("From", "+13145550142", "Body", "¿Qué día? 50% & más + 😀 = ok", "NumMedia", "0");

  private final TwilioSignature signature = at("https://texts.example.org");

  private static TwilioSignature at(String publicUrl) {
    return signedBy("a token", publicUrl);
  }

  private static TwilioSignature signedBy(String token, String publicUrl) {
    URI api = URI.create("https://api.twilio.com");
    return new TwilioSignature(
        new TwilioAccount("AC0", token, "+13145550100", URI.create(publicUrl), api));
  }

  // The example of https://www.twilio.com/docs/usage/security.
  @Test
  void twiliosOwnExampleIsSignedAlike() {
    Map<String, String> parameters =
        Map.of(
            "CallSid", "CA1234567890ABCDE",
            "Caller", "+14158675309",
            "Digits", "1234",
            "From", "+14158675309",
            "To", "+18005551212");
    TwilioSignature theirs = signedBy("12345", "https://mycompany.com");
    assertThat(theirs.sign("/myapp.php?foo=1&bar=2", parameters))
        .isEqualTo("RSOYDt4T1cUTdK1PDd93/VVr8B8=");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://texts.example.org",
        "https://texts.example.org/",
        "https://texts.example.org:8443",
        "http://localhost:8080"
      })
  void ownSignatureIsValid(String publicUrl) {
    TwilioSignature ours = at(publicUrl);
    assertThat(ours.isValid(PATH, TEXT, ours.sign(PATH, TEXT))).isTrue();
    assertThat(ours.isValid("/s", Map.of(), ours.sign("/s", Map.of()))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "https://texts.example.org, https://texts.example.org:443",
    "https://texts.example.org:443, https://texts.example.org",
    "http://texts.example.org:80, http://texts.example.org",
    "https://texts.example.org/court/, https://texts.example.org:443/court",
  })
  void portThatGoesWithoutSayingMayBeSignedOrNot(String ours, String theirs) {
    String query = "/twilio/inbound?a=b%20c&d=%C3%A9&e=%26";
    assertThat(at(ours).isValid(query, TEXT, at(theirs).sign(query, TEXT))).isTrue();
    assertThat(at(ours).isValid("/court" + query, TEXT, at(theirs).sign(query, TEXT))).isFalse();
  }

  @Test
  void otherAccountIsNotOurs() {
    assertThat(signature.isOfOurAccount(Map.of("AccountSid", "AC0"))).isTrue();
    assertThat(signature.isOfOurAccount(Map.of())).isTrue();
    assertThat(signature.isOfOurAccount(Map.of("AccountSid", "AC1"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "+13145550100, To, +13145550100, true",
    "+13145550100, To, +13145550101, false",
    "+13145550100, To, rcs:county_agent, true",
    "+13145550100, Body, HELP, true",
    "MG0, To, +13145550101, true",
    "MG0, MessagingServiceSid, MG0, true",
    "MG0, MessagingServiceSid, MG1, false",
  })
  void textIsOursWhereItWasSentToOurSender(
      String sender, String name, String value, boolean isOurs) {
    URI url = URI.create("https://texts.example.org");
    var ours = new TwilioSignature(new TwilioAccount("AC0", "a token", sender, url, url));
    assertThat(ours.isToOurSender(Map.of(name, value))).isEqualTo(isOurs);
  }

  @Test
  void addressThatTwilioCallsIsKnownFromItsSignatureAlone() {
    String theirs = at("https://other.example.org").sign(PATH, TEXT);
    assertThat(signature.isForAnotherAddress("other.example.org", PATH, TEXT, theirs)).isTrue();
    assertThat(signature.isForAnotherAddress("third.example.org", PATH, TEXT, theirs)).isFalse();
    assertThat(signature.isForAnotherAddress("other.example.org", PATH, TEXT, "made up")).isFalse();
  }

  @Test
  void changedHostPathQueryOrTokenIsNot() {
    String signed = signature.sign(PATH, TEXT);
    assertThat(at("https://texts.example.com").isValid(PATH, TEXT, signed)).isFalse();
    assertThat(at("http://texts.example.org").isValid(PATH, TEXT, signed)).isFalse();
    assertThat(signature.isValid("/twilio/status/1", TEXT, signed)).isFalse();
    assertThat(signature.isValid(PATH + "&y=1", TEXT, signed)).isFalse();
    assertThat(signedBy("b token", "https://texts.example.org").isValid(PATH, TEXT, signed))
        .isFalse();
  }

  @Test
  void changedAddedOrMissingParameterIsNot() {
    String signed = signature.sign(PATH, TEXT);
    Map<String, String> other = new HashMap<>(TEXT);
    other.put("From", "+13145550143");
    assertThat(signature.isValid(PATH, other, signed)).isFalse();
    other.putAll(TEXT);
    other.put("Extra", "");
    assertThat(signature.isValid(PATH, other, signed)).isFalse();
    other.clear();
    assertThat(signature.isValid(PATH, other, signed)).isFalse();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "  ", "x", "RSOYDt4T1cUTdK1PDd93/VVr8B8=", "é😀"})
  void foreignHeaderIsNot(String header) {
    assertThat(signature.isValid(PATH, TEXT, header)).isFalse();
    assertThat(signature.isValid(null, null, header)).isFalse();
    assertThat(signature.isValid("not a path \n", null, header)).isFalse();
  }
}
