package org.docketline.inbound;

import java.util.List;

/** Phones that ask about tickets in every state, at nine in the morning of May 18. */
final class TicketStates {
  static final String NOW = "2026-05-18T09:00:00";
  static final String COUNTY = "314-555-0110";
  private static final String OAK = "314-555-0111";
  private static final String PINE = "303-555-0112";

  static final String[] ROWS = {
    "A100101,OAK COURT,,,,,",
    "A100102,PINE COURT,2026-05-26,14:00,4,,",
    "A100103,OAK COURT,2026-05-19,9:30,,,",
    "A100104,PINE COURT,2026-05-18,14:00,,,",
    "A100105,PINE COURT,2026-05-18,7:30,,,",
    "A100106,OAK COURT,2026-05-18,,,,",
    "A100107,OAK COURT,2026-05-26,,,,",
    "A100108,PINE COURT,2026-05-17,9:30,,,",
    "A100109,OAK COURT,2024-03-05,9:30,,,",
    "A100110,PINE COURT,2026-05-26,9:30,,CANCELLED,",
    "A100111,PINE COURT,2026-05-26,9:30,,,",
    "A100112,PINE COURT,2026-05-26,9:30,,,",
    "A100113,PINE COURT,2026-05-26,9:30,,,CLOSED",
    "A100114,BIRCH HOLLOW,2026-05-26,9:30,,,",
    "A100115,BIRCH HOLLOW,2026-05-11,9:30,,,",
    "A100116,NOBODY KNOWS,2026-05-26,9:30,,,",
    "A100117,,,,,,",
    "A100118,OAK COURT,2026-05-18,13:00,,,",
    "A100118,OAK COURT,2026-06-02,13:00,,,",
    "A100119,OAK COURT,2026-06-02,9:30,,,",
    "A100119,PINE COURT,2026-05-26,9:30,,,",
    "A100120,PINE COURT,2026-05-26,9:30,,MISSED,",
  };

  static final List<TicketState> ALL =
      List.of(
          new TicketState("nothing is followed", "", COUNTY, ""),
          new TicketState("watched for", "Z900100", COUNTY, ""),
          new TicketState("never a date", "A100101", OAK, ""),
          new TicketState("never a date, and no court", "A100117", COUNTY, ""),
          new TicketState("a date ahead", "A100102", PINE, "May 26"),
          new TicketState("tomorrow", "A100103", OAK, "May 19"),
          new TicketState("today, before its hour", "A100104", PINE, "today"),
          new TicketState("today, after its hour", "A100105", PINE, "was today"),
          new TicketState("today, without an hour", "A100106", OAK, "today"),
          new TicketState("ahead, without an hour", "A100107", OAK, "May 26"),
          new TicketState("yesterday", "A100108", PINE, "past"),
          new TicketState("long ago", "A100109", OAK, "past"),
          new TicketState("canceled", "A100110", PINE, "canceled"),
          new TicketState("unseen", "A100111", PINE, "no longer see"),
          new TicketState("withdrawn", "A100112", PINE, "lists no date"),
          new TicketState("closed", "A100113", PINE, "closed"),
          new TicketState("a court without a telephone", "A100114", COUNTY, "May 26"),
          new TicketState("the same, a week ago", "A100115", COUNTY, "past"),
          new TicketState("a court that nobody knows", "A100116", COUNTY, "May 26"),
          new TicketState("two dates of one ticket, one of them today", "A100118", OAK, "today"),
          new TicketState("one ticket in two courts", "A100119", PINE, "May 26"),
          new TicketState("two tickets in one court", "A100103 A100107", OAK, "May 19"),
          new TicketState("two tickets in two courts", "A100107 A100104", PINE, "today"),
          new TicketState(
              "several in several states",
              "A100113 Z900101 A100109 A100101 A100111 A100107 A100103",
              OAK,
              "May 19"),
          new TicketState("yesterday, and another ahead", "A100108 A100107", "", ""));

  private TicketStates() {}
}
