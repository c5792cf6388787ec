package org.docketline.notice;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.docketline.subscription.SignUp;

/** A text that somebody who signs up on a page is sent, and that is about no single ticket. */
enum SignUpNotice {
  /** The code that proves the phone. */
  CODE("sign-up-code"),
  /** What is followed now, with what carriers demand of the first text to a phone. */
  ENROLLED("signed-up"),
  /** What is followed now, to a phone that follows something already. */
  FOLLOWED("signed-up-also");

  private static final Pattern EVENT = Pattern.compile("/sign-up ([0-9]+)");

  private final String key;

  SignUpNotice(String key) {
    this.key = key;
  }

  /** As rows name it. */
  String key() {
    return key;
  }

  static Optional<SignUpNotice> ofKey(String key) {
    return Stream.of(values()).filter(notice -> notice.key.equals(key)).findFirst();
  }

  /** The cause of this text for this sign-up. */
  String cause(SignUp signUp) {
    return key + "/sign-up " + signUp.id;
  }

  /** The sign-up that a cause names; a second try's names the same. */
  static SignUp ofCause(String cause) {
    Matcher event = EVENT.matcher(cause);
    return event.find() ? SignUp.findById(Long.parseLong(event.group(1))) : null;
  }
}
