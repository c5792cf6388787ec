package org.docketline.inbound;

import io.netty.handler.codec.http.QueryStringDecoder;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.docketline.sms.TwilioSignature;

/** The parameters of a webhook, once its signature has proved that Twilio sent them. */
@Singleton
final class SignedForm {
  private static final int MOST_PARAMETERS = 1024;

  // Twilio's ids are 34 letters and digits. Something far longer would not fit into our index.
  private static final Pattern SID = Pattern.compile("[!-~]{1,100}");

  private final TwilioSignature signature;

  SignedForm(TwilioSignature signature) {
    this.signature = signature;
  }

  /** Throws 403 for a body that Twilio did not sign, or that is no form. */
  Map<String, String> read(UriInfo request, byte[] body, String signed) {
    Map<String, String> parameters = decode(new String(body, StandardCharsets.UTF_8));
    var uri = request.getRequestUri();
    String query = uri.getRawQuery();
    String path = uri.getRawPath() + (query == null ? "" : "?" + query);
    if (!signature.isValid(path, parameters, signed)) {
      throw new ForbiddenException();
    }
    return parameters;
  }

  /** The id of the text that these parameters speak of; empty where they give none. */
  static String sid(Map<String, String> parameters) {
    String sid = parameters.getOrDefault("MessageSid", parameters.getOrDefault("SmsSid", ""));
    return SID.matcher(sid).matches() ? sid : "";
  }

  private static Map<String, String> decode(String body) {
    try {
      Map<String, String> parameters = new LinkedHashMap<>();
      new QueryStringDecoder(body, StandardCharsets.UTF_8, false, MOST_PARAMETERS, true)
          .parameters()
          .forEach((name, values) -> parameters.put(name, values.get(values.size() - 1)));
      return parameters;
    } catch (IllegalArgumentException e) {
      throw new ForbiddenException("The body is no form", e);
    }
  }
}
