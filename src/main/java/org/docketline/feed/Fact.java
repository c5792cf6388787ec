package org.docketline.feed;

import org.docketline.docket.DateSaid;

/** What a row says of one fact; the value is null unless it is given. */
record Fact<T>(DateSaid said, T value) {
  static <T> Fact<T> given(T value) {
    return new Fact<>(DateSaid.GIVEN, value);
  }

  static <T> Fact<T> without(DateSaid said) {
    return new Fact<>(said, null);
  }

  boolean isGiven() {
    return said == DateSaid.GIVEN;
  }

  /** Whether another column may say it. */
  boolean isLeftOpen() {
    return said == DateSaid.BLANK || said == DateSaid.NONE;
  }
}
