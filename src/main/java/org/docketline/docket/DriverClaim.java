package org.docketline.docket;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What somebody says of a ticket's driver: the days that may be meant by a birth date, since 5/6 is
 * one day here and another elsewhere, and a last name. At least one of the two is said.
 */
public record DriverClaim(List<LocalDate> born, Optional<String> lastName) {
  public DriverClaim {
    born = List.copyOf(born);
  }
}
