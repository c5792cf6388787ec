package org.docketline.notice;

import org.docketline.sms.Segments;

/**
 * How long texts may be: so many segments of cheap letters. A language of other letters may say as
 * much, in as many characters, and pays for it: in two of its own segments no first text would fit.
 */
final class Limit {
  private static final int SEGMENT = 153;

  private Limit() {}

  static boolean holds(String text, int segments) {
    return Segments.isGsm7(text)
        ? Segments.count(text) <= segments
        : text.length() <= segments * SEGMENT;
  }
}
