package org.docketline.sms;

import com.twilio.security.RequestValidator;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The {@code X-Twilio-Signature} of a webhook: HMAC-SHA1 over the URL that Twilio called and the
 * sorted parameters. The URL is the configured public one, since a proxy may hide it from us.
 */
@Singleton
public class TwilioSignature {
  private static final String HMAC = "HmacSHA1";
  private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]+");

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

  /**
   * Whether this text was sent to our sender. A short name, as of another channel, is not judged.
   */
  public boolean isToOurSender(Map<String, String> parameters) {
    if (account.sendsThroughService()) {
      return isOurs(parameters.get("MessagingServiceSid"));
    }
    String to = parameters.get("To");
    return to == null || !NUMBER.matcher(to).matches() || isOurs(to);
  }

  private boolean isOurs(String sender) {
    return sender == null || sender.isEmpty() || sender.equals(account.sender());
  }

  /**
   * Whether this is signed with our token for the address that the request came to, and not for the
   * configured one: Twilio calls us by another name than we think. It proves nothing to anybody
   * else, since the sender of a request chooses that address.
   */
  public boolean isForAnotherAddress(
      String host, String pathAndQuery, Map<String, String> parameters, String signatureHeader) {
    return Stream.of("https://", "http://")
        .anyMatch(
            scheme ->
                validator.validate(scheme + host + pathAndQuery, parameters, signatureHeader));
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
