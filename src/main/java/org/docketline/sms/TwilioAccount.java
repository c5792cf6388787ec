package org.docketline.sms;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.docketline.settings.SettingProblems;

/**
 * Who we are to the carrier. The sender is a phone number in E.164 or a messaging service ({@code
 * MG…}); both addresses may have a path, which a proxy in front takes off. Throws {@link
 * IllegalArgumentException} with the configuration key at fault, and never its value.
 */
public record TwilioAccount(
    String accountSid, String authToken, String sender, URI publicUrl, URI apiUrl) {
  private static final String PREFIX = "docketline.twilio.";
  private static final Pattern ACCOUNT = Pattern.compile("AC[0-9A-Za-z_-]+");
  private static final Pattern SERVICE = Pattern.compile("MG[0-9A-Za-z_-]+");
  private static final Pattern SCHEME = Pattern.compile("(?i)https?");

  public TwilioAccount {
    checkAccount(accountSid);
    check(authToken != null && !authToken.isBlank(), "auth-token", "must not be blank");
    checkSender(sender);
    publicUrl = base(publicUrl, "public-url");
    apiUrl = base(apiUrl, "api-url");
  }

  /** The configured account; the message of what is missing names every key. */
  public static TwilioAccount from(TwilioConfig config) {
    List<String> missing = missing(config);
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException("Missing: " + String.join(", ", missing));
    }
    return new TwilioAccount(
        config.accountSid().orElseThrow(),
        config.authToken().orElseThrow(),
        config.sender().orElseThrow(),
        url(config.publicUrl(), "public-url"),
        url(config.apiUrl(), "api-url"));
  }

  /** Each key whose value cannot be right; of those that are missing {@link #missing} tells. */
  public static List<String> problems(TwilioConfig config) {
    var problems = new SettingProblems();
    config.accountSid().ifPresent(sid -> problems.check(() -> checkAccount(sid)));
    config.sender().ifPresent(sender -> problems.check(() -> checkSender(sender)));
    problems.check(() -> base(url(config.publicUrl(), "public-url"), "public-url"));
    problems.check(() -> base(url(config.apiUrl(), "api-url"), "api-url"));
    return problems.found();
  }

  private static void checkAccount(String sid) {
    check(matches(ACCOUNT, sid), "account-sid", "must start with AC");
  }

  private static void checkSender(String sender) {
    check(
        PhoneNumber.isE164(sender) || matches(SERVICE, sender),
        "sender",
        "must be a phone number in E.164 or a messaging service (MG…)");
  }

  /** The keys without which no text can be sent, and that have no value. */
  public static List<String> missing(TwilioConfig config) {
    Map<String, Optional<String>> needed = new LinkedHashMap<>();
    needed.put("account-sid", config.accountSid());
    needed.put("auth-token", config.authToken());
    needed.put("sender", config.sender());
    needed.values().removeIf(Optional::isPresent);
    return needed.keySet().stream().map(PREFIX::concat).toList();
  }

  /** Whether the public address is called through TLS. */
  public boolean isPublicSecure() {
    return publicUrl.getScheme().equalsIgnoreCase("https");
  }

  /** Where the pages for residents are: the public address without a path. */
  public URI publicOrigin() {
    return URI.create(publicUrl.getScheme() + "://" + publicUrl.getRawAuthority());
  }

  /**
   * The public address as Twilio may write it into what it signs: with the port that goes without
   * saying, or without it.
   */
  List<String> publicAddresses() {
    String port = publicUrl.getScheme().equalsIgnoreCase("https") ? ":443" : ":80";
    String authority = publicUrl.getRawAuthority();
    String other =
        authority.endsWith(port)
            ? authority.substring(0, authority.length() - port.length())
            : publicUrl.getPort() == -1 ? authority + port : authority;
    return List.of(
        publicUrl.toString(), publicUrl.getScheme() + "://" + other + publicUrl.getRawPath());
  }

  boolean sendsThroughService() {
    return matches(SERVICE, sender);
  }

  @Override
  public String toString() {
    return "Twilio account %s at %s, called back at %s".formatted(accountSid, apiUrl, publicUrl);
  }

  private static URI url(String text, String key) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(PREFIX + key + " is no URL");
    }
  }

  private static URI base(URI url, String key) {
    check(url != null && isPlain(url), key, "must be an address such as https://example.org");
    return URI.create(url.toString().replaceFirst("/+$", ""));
  }

  private static boolean isPlain(URI url) {
    return matches(SCHEME, url.getScheme())
        && url.getHost() != null
        && url.getRawUserInfo() == null
        && url.getRawQuery() == null
        && url.getRawFragment() == null;
  }

  private static boolean matches(Pattern pattern, String text) {
    return text != null && pattern.matcher(text).matches();
  }

  private static void check(boolean holds, String key, String rule) {
    if (!holds) {
      throw new IllegalArgumentException(PREFIX + key + " " + rule);
    }
  }
}
