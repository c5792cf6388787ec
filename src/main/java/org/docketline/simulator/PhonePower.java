package org.docketline.simulator;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which phones are switched off: the carrier takes a text to one, and cannot deliver it. */
@Singleton
class PhonePower {
  /** Twilio's code for it, in a receipt. */
  static final int OFF_CODE = 30003;

  private final Set<String> off = ConcurrentHashMap.newKeySet();

  void switchOff(String phone) {
    off.add(phone);
  }

  void switchOn(String phone) {
    off.remove(phone);
  }

  boolean isOff(String phone) {
    return off.contains(phone);
  }
}
