package org.docketline.simulator;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** What the carrier refuses, by Twilio's code, status and words. */
enum CarrierFault {
  BAD_PARAMETER(20001, 400, "Invalid parameter"),
  NOT_AUTHENTICATED(20003, 401, "Authenticate"),
  NOT_FOUND(20404, 404, "The requested resource was not found"),
  BAD_TO(21211, 400, "Invalid 'To' Phone Number"),
  NO_BODY(21602, 400, "Message body is required."),
  NO_SENDER(21603, 400, "A 'From' or 'MessagingServiceSid' is required."),
  NO_TO(21604, 400, "A 'To' phone number is required."),
  OPTED_OUT(21610, 400, "Attempt to send to unsubscribed recipient"),
  BODY_TOO_LONG(21617, 400, "The concatenated message body exceeds the 1600 character limit");

  private final int code;
  private final int status;
  private final String words;

  CarrierFault(int code, int status, String words) {
    this.code = code;
    this.status = status;
    this.words = words;
  }

  /** Without the point at their end, where Twilio has one. */
  String words() {
    return words.replaceFirst("\\.$", "");
  }

  WebApplicationException raised() {
    return new WebApplicationException(
        Response.status(status).type(MediaType.APPLICATION_JSON).entity(json()).build());
  }

  private Map<String, Object> json() {
    return Map.of(
        "code", code,
        "message", words,
        "more_info", "https://www.twilio.com/docs/errors/" + code,
        "status", status);
  }
}
