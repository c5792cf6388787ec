package org.docketline.sms;

import com.twilio.exception.ApiException;

/** A call ended without the answer hoped for. */
final class CallFailed extends Exception {
  private static final long serialVersionUID = 1L;

  private final Integer code;

  private CallFailed(String reason, Integer code) {
    super(reason);
    this.code = code;
  }

  static CallFailed because(String reason) {
    return new CallFailed(reason, null);
  }

  // Neither cause nor message is kept: Twilio's messages quote phones, and parse errors the text.
  static CallFailed from(Throwable failure) {
    Throwable root = failure.getCause() == null ? failure : failure.getCause();
    Integer code = failure instanceof ApiException answer ? answer.getCode() : null;
    return new CallFailed(root.getClass().getSimpleName(), code);
  }

  /** Twilio's code, or null when it gave none. */
  Integer code() {
    return code;
  }
}
