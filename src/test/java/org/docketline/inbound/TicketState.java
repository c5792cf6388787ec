package org.docketline.inbound;

/**
 * What a phone has texted; {@code phone} is whom its answers name, unless that differs from one to
 * the next, and {@code date} how they speak of the date.
 */
record TicketState(String name, String texted, String phone, String date) {
  boolean isToday() {
    return date.contains("today");
  }

  boolean isOver() {
    return "past".equals(date);
  }

  @Override
  public String toString() {
    return name;
  }
}
