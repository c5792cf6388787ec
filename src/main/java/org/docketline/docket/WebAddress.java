package org.docketline.docket;

import java.util.regex.Pattern;

/** Whether what somebody wrote is the address of a web page, that a link may lead to. */
final class WebAddress {
  private static final Pattern FORM =
      Pattern.compile("(?i)https?://[^\\s\"<>/?#]+([/?#][^\\s\"<>]*)?");

  private WebAddress() {}

  static boolean is(String written) {
    return FORM.matcher(written).matches();
  }
}
