package org.docketline.bench;

/** One way of sending: how many old texts lie there, at which pace, and by which line. */
record SendCase(int old, int rate, boolean encrypted, boolean receipts) {
  String line() {
    return (encrypted ? "TLS" : "plain") + (receipts ? ", receipts" : "");
  }
}
