package org.docketline.alert;

import java.time.Duration;

/** How somebody is told, and how long they are left alone between two of the kind. */
public enum AlertChannel {
  EMAIL(Duration.ofMinutes(15), "e-mail"),
  TEXT(Duration.ofHours(1), "text");

  private final Duration pause;
  private final String word;

  AlertChannel(Duration pause, String word) {
    this.pause = pause;
    this.word = word;
  }

  Duration pause() {
    return pause;
  }

  String word() {
    return word;
  }
}
