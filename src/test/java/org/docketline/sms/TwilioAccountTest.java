package org.docketline.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwilioAccountTest {
  private static final String SENDER = "+13145550100";
  private static final String PUBLIC = "https://texts.example.org";
  private static final String API = "https://api.twilio.com";

  @ParameterizedTest
  @CsvSource({
    "account-sid,  XX1,secret,+13145550100,https://a.org,https://b.org",
    "account-sid,  AC/../x,secret,+13145550100,https://a.org,https://b.org",
    "auth-token,   AC1,'  ',+13145550100,https://a.org,https://b.org",
    "sender,       AC1,secret,3145550100,https://a.org,https://b.org",
    "sender,       AC1,secret,Docketline,https://a.org,https://b.org",
    "public-url,   AC1,secret,+13145550100,/texts,https://b.org",
    "public-url,   AC1,secret,+13145550100,https://a.org/docketline?x=1,https://b.org",
    "public-url,   AC1,secret,+13145550100,ftp://a.org,https://b.org",
    "api-url,      AC1,secret,+13145550100,https://a.org,https://u:p@b.org",
    "api-url,      AC1,secret,+13145550100,https://a.org,https://b.org?x=1",
    "api-url,      AC1,secret,+13145550100,https://a.org,mailto:b@b.org"
  })
  void faultIsNamedByItsKeyAndNotByItsValue(
      String key, String sid, String token, String sender, URI publicUrl, URI apiUrl) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TwilioAccount(sid, token, sender, publicUrl, apiUrl))
        .withMessageStartingWith("docketline.twilio." + key + " ")
        .withMessageNotContaining("secret")
        .withMessageNotContaining("5550100");
  }

  @Test
  void trailingSlashIsTrimmed() {
    TwilioAccount account =
        TwilioAccount.from(config("AC1", "secret", SENDER, PUBLIC + ":8443/", API + "/"));
    assertThat(account.publicUrl()).hasToString(PUBLIC + ":8443");
    assertThat(account.apiUrl()).hasToString(API);
  }

  @Test
  void tokenIsNotPrinted() {
    TwilioAccount account = TwilioAccount.from(config("AC1", "secret", SENDER, PUBLIC, API));
    assertThat(account.toString()).contains("AC1").doesNotContain("secret");
  }

  @Test
  void everyMissingKeyIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TwilioAccount.from(config(null, null, null, PUBLIC, API)))
        .withMessageContainingAll(
            "docketline.twilio.account-sid",
            "docketline.twilio.auth-token",
            "docketline.twilio.sender");
  }

  @Test
  void addressThatIsNoUrlIsNamedByItsKey() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TwilioAccount.from(config("AC1", "secret", SENDER, "not a url", API)))
        .withMessageContaining("docketline.twilio.public-url");
  }

  private static TwilioConfig config(
      String sid, String token, String sender, String publicUrl, String apiUrl) {
    return new TwilioConfig() {
      @Override
      public Optional<String> accountSid() {
        return Optional.ofNullable(sid);
      }

      @Override
      public Optional<String> authToken() {
        return Optional.ofNullable(token);
      }

      @Override
      public Optional<String> sender() {
        return Optional.ofNullable(sender);
      }

      @Override
      public String publicUrl() {
        return publicUrl;
      }

      @Override
      public String apiUrl() {
        return apiUrl;
      }
    };
  }
}
