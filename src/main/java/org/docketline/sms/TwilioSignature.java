package org.docketline.sms;

import com.twilio.security.RequestValidator;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The {@code X-Twilio-Signature} of a webhook: HMAC-SHA1 over the URL that Twilio called and the
 * sorted parameters. The URL is the configured public one, since a proxy may hide it from us.
 */
@Singleton
public class TwilioSignature {
  private static final String HMAC = "HmacSHA1";

  private final TwilioAccount account;
  private final RequestValidator validator;

  @Inject
  public TwilioSignature(TwilioAccount account) {
    this.account = account;
    validator = new RequestValidator(account.authToken());
  }

  /** Whether Twilio signed this request; {@code pathAndQuery} is raw, as on the request line. */
  public boolean isValid(
      String pathAndQuery, Map<String, String> parameters, String signatureHeader) {
    return signatureHeader != null
        && !signatureHeader.isBlank()
        && account.publicAddresses().stream()
            .anyMatch(base -> validator.validate(base + pathAndQuery, parameters, signatureHeader));
  }

  /** Whether these name our account, or none: a token may be shared, an account's id is not. */
  public boolean isOfOurAccount(Map<String, String> parameters) {
    return parameters.getOrDefault("AccountSid", account.accountSid()).equals(account.accountSid());
  }

  /** The signature that Twilio would send. */
  public String sign(String pathAndQuery, Map<String, String> parameters) {
    StringBuilder signed = new StringBuilder(account.publicUrl() + pathAndQuery);
    new TreeMap<>(parameters).forEach((name, value) -> signed.append(name).append(value));
    return Base64.getEncoder().encodeToString(hmac(signed.toString()));
  }

  private byte[] hmac(String text) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(account.authToken().getBytes(StandardCharsets.UTF_8), HMAC));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no " + HMAC, e);
    }
  }
}
