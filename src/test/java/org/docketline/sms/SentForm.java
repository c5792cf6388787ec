package org.docketline.sms;

import java.util.Map;

/** The form of one POST as the fake carrier received it. */
public record SentForm(Map<String, String> fields) {
  public String get(String field) {
    return fields.get(field);
  }

  public String to() {
    return get("To");
  }

  public String body() {
    return get("Body");
  }
}
