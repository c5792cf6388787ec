package org.docketline.bench;

import java.util.Locale;

/** One way of sending: how many old texts lie there, at which pace, and by which line. */
record SendCase(int old, int rate, boolean encrypted, boolean receipts) {
  String name(boolean warm) {
    return String.format(
        Locale.ROOT,
        "%,d a second, %s%s, %,d old texts, %s",
        rate,
        encrypted ? "TLS" : "plain",
        receipts ? " and receipts" : "",
        old,
        warm ? "warm" : "cold");
  }
}
