package org.docketline.docket;

/** A part of a court's day, where a county calls people for that and gives no hour. */
public enum DaySession {
  MORNING,
  AFTERNOON
}
