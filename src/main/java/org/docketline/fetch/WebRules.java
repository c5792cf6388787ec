package org.docketline.fetch;

import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;

/**
 * What is believed of a web server beyond what any is believed; null where nothing is. A message of
 * its checks begins with the setting.
 */
public record WebRules(Path caFile, String acceptType) {
  /** For servers that are as others are. */
  public static final WebRules USUAL = new WebRules(null, null);

  private static final Pattern TYPE = Pattern.compile("[\\w.+-]+/[\\w.+-]+");

  public WebRules {
    if (acceptType != null && !TYPE.matcher(acceptType).matches()) {
      throw new IllegalArgumentException(
          "accept-type: '" + acceptType + "' is no content type such as text/html");
    }
    if (caFile != null) {
      TrustedServers.with(caFile);
    }
  }

  /** Whether the server sends files under a type that means something else elsewhere. */
  boolean accepts(String contentType) {
    return acceptType != null
        && contentType.toLowerCase(Locale.ROOT).startsWith(acceptType.toLowerCase(Locale.ROOT));
  }

  /** Who is trusted; null for whom the system trusts. */
  SSLContext trusted() {
    return caFile == null ? null : TrustedServers.with(caFile);
  }
}
