package org.docketline.simulator;

import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The phones that the carrier blocks, by Twilio's default keywords: each only as a single word. */
@Singleton
class OptOuts {
  private static final Set<String> STOP =
      Set.of("STOP", "UNSUBSCRIBE", "END", "QUIT", "STOPALL", "CANCEL", "REVOKE", "OPTOUT");
  private static final Set<String> START = Set.of("START", "YES", "UNSTOP");

  private final Set<String> phones = ConcurrentHashMap.newKeySet();

  void hear(String phone, String body) {
    String word = body.strip().toUpperCase(Locale.ROOT);
    if (STOP.contains(word)) {
      phones.add(phone);
    } else if (START.contains(word)) {
      phones.remove(phone);
    }
  }

  boolean contains(String phone) {
    return phones.contains(phone);
  }
}
