package org.docketline;

/**
 * The tests in two halves of like length, which a build runs at once: a service answers one test
 * after the other, and one core would be idle.
 */
final class Halves {
  /** From the feed to the phone and back: every other test is of the second half. */
  static final String FIRST =
      "org\\.docketline\\."
          + "(?:docket|fetch|feed|inbound|lookup|notice|outbox|polling|scenario|subscription)"
          + "\\..*Test";

  /** Of the packaged service, after all others. */
  static final String HARNESS = ".*HarnessTest";

  private Halves() {}
}
