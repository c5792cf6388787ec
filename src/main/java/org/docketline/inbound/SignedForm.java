package org.docketline.inbound;

import io.netty.handler.codec.http.QueryStringDecoder;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.docketline.sms.TwilioSignature;

/** The parameters of a webhook, once its signature has proved that Twilio sent them. */
@Singleton
final class SignedForm {
  private static final int MOST_PARAMETERS = 1024;

  // Twilio's ids are 34 letters and digits. Something far longer would not fit into our index.
  private static final Pattern SID = Pattern.compile("[!-~]{1,100}");

  private static final Optional<WebhookRefusal> NONE = Optional.empty();

  private final TwilioSignature signature;
  private final RefusedWebhooks refused;

  SignedForm(TwilioSignature signature, RefusedWebhooks refused) {
    this.signature = signature;
    this.refused = refused;
  }

  /** Throws 403 for a body that Twilio did not sign for our account, or that is no form. */
  Map<String, String> read(UriInfo request, byte[] body, String signed) {
    return read(request, body, signed, parameters -> true);
  }

  /** The same for a text, which must have been sent to our sender. */
  Map<String, String> readText(UriInfo request, byte[] body, String signed) {
    return read(request, body, signed, signature::isToOurSender);
  }

  private Map<String, String> read(
      UriInfo request, byte[] body, String signed, Predicate<Map<String, String>> isToUs) {
    Map<String, String> parameters =
        decode(new String(body, StandardCharsets.UTF_8))
            .orElseThrow(() -> refusal(WebhookRefusal.NO_FORM));
    refusalOf(request, parameters, signed)
        .or(() -> isToUs.test(parameters) ? NONE : Optional.of(WebhookRefusal.OTHER_NUMBER))
        .ifPresent(
            reason -> {
              throw refusal(reason);
            });
    refused.noteAccepted();
    return parameters;
  }

  private Optional<WebhookRefusal> refusalOf(
      UriInfo request, Map<String, String> parameters, String signed) {
    if (signed == null || signed.isBlank()) {
      return Optional.of(WebhookRefusal.NO_SIGNATURE);
    }
    if (!signature.isValid(pathAndQuery(request), parameters, signed)) {
      return Optional.of(wrong(request, parameters, signed));
    }
    return signature.isOfOurAccount(parameters) ? NONE : Optional.of(WebhookRefusal.OTHER_ACCOUNT);
  }

  private WebhookRefusal wrong(UriInfo request, Map<String, String> parameters, String signed) {
    String called = request.getBaseUri().getRawAuthority();
    return signature.isForAnotherAddress(called, pathAndQuery(request), parameters, signed)
        ? WebhookRefusal.OTHER_ADDRESS
        : WebhookRefusal.WRONG_SIGNATURE;
  }

  private static String pathAndQuery(UriInfo request) {
    var uri = request.getRequestUri();
    String query = uri.getRawQuery();
    return uri.getRawPath() + (query == null ? "" : "?" + query);
  }

  private ForbiddenException refusal(WebhookRefusal reason) {
    refused.note(reason);
    return new ForbiddenException(
        Response.status(Response.Status.FORBIDDEN)
            .type(MediaType.APPLICATION_XML)
            .entity(Twiml.SILENCE)
            .build());
  }

  /** The id of the text that these parameters speak of; empty where they give none. */
  static String sid(Map<String, String> parameters) {
    String sid = parameters.getOrDefault("MessageSid", parameters.getOrDefault("SmsSid", ""));
    return SID.matcher(sid).matches() ? sid : "";
  }

  private static Optional<Map<String, String>> decode(String body) {
    try {
      Map<String, String> parameters = new LinkedHashMap<>();
      new QueryStringDecoder(body, StandardCharsets.UTF_8, false, MOST_PARAMETERS, true)
          .parameters()
          .forEach((name, values) -> parameters.put(name, values.get(values.size() - 1)));
      return Optional.of(parameters);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
