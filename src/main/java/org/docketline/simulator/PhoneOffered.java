package org.docketline.simulator;

/** One of the phones that the page offers, and its number as a person would type it. */
record PhoneOffered(String phone, String typed) {
  private static final String NORTH_AMERICAN = "\\+1(\\d{3})(\\d{3})(\\d{4})";

  static PhoneOffered of(String phone) {
    return new PhoneOffered(phone, phone.replaceFirst(NORTH_AMERICAN, "$1-$2-$3"));
  }
}
