package org.docketline.simulator;

/** What someone typed on one of the phones. */
record PhoneText(String phone, String body) {
  private static final int LONGEST = 1600;

  boolean isSendable() {
    return phone != null
        && NewText.isPhone(phone)
        && body != null
        && !body.isBlank()
        && body.length() <= LONGEST;
  }
}
