package org.docketline.simulator;

import java.time.LocalDate;
import java.util.List;

/** An invented person of the sample county, and the facts by which the tickets are found. */
public record SamplePerson(
    String firstName,
    String lastName,
    LocalDate birthDate,
    String licence,
    String licenceState,
    List<SampleTicket> tickets) {
  /** Everybody whose facts may be typed. */
  public static final List<SamplePerson> ALL =
      List.of(
          new SamplePerson(
              "Maeve",
              "O'Neil Jr",
              LocalDate.of(1991, 3, 14),
              "Z104882731",
              "NE",
              List.of(SampleTicket.DUE_IN_SAMPLE_CITY, SampleTicket.WARRANT_IN_MILL_CREEK)),
          new SamplePerson(
              "Tomás",
              "García-López",
              LocalDate.of(1986, 11, 5),
              "Z220417765",
              "NE",
              List.of(SampleTicket.UNTIMED_IN_MILL_CREEK)),
          new SamplePerson(
              "Dana",
              "Whitfield",
              LocalDate.of(1974, 7, 30),
              "W5530918",
              "SD",
              List.of(SampleTicket.IN_THE_NORTH_WEST, SampleTicket.CLOSED_IN_PRAIRIE_BEND)));

  /** The numbers of this person's tickets. */
  public List<String> numbers() {
    return tickets.stream().map(SampleTicket::number).toList();
  }
}
