package org.docketline.simulator;

import java.util.List;

/** What the page shows, asked for once a second. */
record SimulatorState(
    String now,
    String polled,
    List<PhoneOffered> phones,
    boolean off,
    List<Bubble> messages,
    List<Docketed> county,
    List<CountyLog.Said> log) {

  /**
   * One line of the phone's thread: {@code side} is in, out or note, {@code why} a text is lost.
   */
  record Bubble(
      String sid,
      String side,
      String body,
      String day,
      String time,
      String status,
      String why,
      int segments) {}

  /** What the county's file says of a number to try. */
  record Docketed(String number, String court, String says) {}
}
