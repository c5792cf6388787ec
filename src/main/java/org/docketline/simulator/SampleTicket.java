package org.docketline.simulator;

import java.time.LocalTime;
import java.util.List;

/**
 * A ticket of the sample county that may be looked up: where and when it is heard, counted in days
 * from the day of the file, and what it shows to whoever looks it up.
 */
public record SampleTicket(
    String number,
    int court,
    int days,
    LocalTime time,
    String canPayOnline,
    List<SampleCharge> charges,
    String shows) {
  private static final String NO = "FALSE";
  private static final String YES = "TRUE";
  private static final LocalTime NO_TIME = LocalTime.MIDNIGHT;

  static final SampleTicket DUE_IN_SAMPLE_CITY =
      new SampleTicket(
          SampleCounty.MORNING,
          0,
          8,
          LocalTime.of(9, 30),
          YES,
          List.of(
              SampleCharge.open("Speed In Excess Of Posted Limit", "$125.50 ", "$24.50"),
              SampleCharge.open("No Proof Of Insurance", "$80.00 ", "$24.50")),
          "two charges, what is due in all, and that it can be paid online");

  static final SampleTicket WARRANT_IN_MILL_CREEK =
      new SampleTicket(
          "402133408",
          1,
          -26,
          LocalTime.of(13, 30),
          NO,
          List.of(
              SampleCharge.warrant("Expired License Plates", "$60.50 ", "$24.50"),
              SampleCharge.open("Failure To Yield", "", "$24.50")),
          "a date that has passed, a warrant, and a fine that the county does not tell");

  static final SampleTicket UNTIMED_IN_MILL_CREEK =
      new SampleTicket(
          SampleCounty.UNTIMED,
          1,
          8,
          NO_TIME,
          NO,
          List.of(
              SampleCharge.open("Improper Passing", "$95.50 ", "$24.50"),
              SampleCharge.open("Parking In Fire Zone", "", "")),
          "a date without a time, and amounts of which the county tells some");

  static final SampleTicket IN_THE_NORTH_WEST =
      new SampleTicket(
          SampleCounty.MOUNTAIN,
          4,
          10,
          LocalTime.of(14, 0),
          "",
          List.of(SampleCharge.open("Failure To Yield", "$110.50 ", "$24.50")),
          "a court in another time zone");

  static final SampleTicket CLOSED_IN_PRAIRIE_BEND =
      new SampleTicket(
          "402098812",
          2,
          -40,
          LocalTime.of(18, 30),
          NO,
          List.of(SampleCharge.closed("Expired License Plates", "$50.50 ", "$24.50")),
          "a ticket that is closed");
}
