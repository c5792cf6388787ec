package org.docketline.inbound;

import java.util.Locale;
import java.util.Set;

/** By what channel somebody reached us whom we cannot text, in a few words that name nobody. */
final class SenderChannel {
  private static final Set<String> KNOWN = Set.of("rcs", "whatsapp", "messenger", "viber", "sip");

  private SenderChannel() {}

  /** Of an address that is no phone: {@code whatsapp:+1…}, a short code, a name. */
  static String of(String address) {
    int colon = address.indexOf(':');
    if (colon < 0) {
      return ofNumberOrName(address.strip());
    }
    String channel = address.substring(0, colon).strip().toLowerCase(Locale.ROOT);
    return KNOWN.contains(channel) ? channel : "other";
  }

  private static String ofNumberOrName(String address) {
    if (address.isEmpty()) {
      return "none";
    }
    return address.chars().allMatch(c -> c == '+' || Character.isDigit(c)) ? "number" : "name";
  }
}
