package org.docketline.docket;

import java.time.LocalDate;

/**
 * The facts of a ticket that a feed's row tells beside its hearing; each may be null. The driver's
 * are keyed hashes in hexadecimal, to be matched with what a resident knows and read by nobody.
 */
public record TicketDetails(
    LocalDate issuedOn,
    Boolean canPayOnline,
    String paymentUrl,
    String lastName,
    String birthDate,
    String person,
    String licence) {
  /** The details of a feed that tells none. */
  public static final TicketDetails NONE =
      new TicketDetails(null, null, null, null, null, null, null);
}
