package org.docketline.docket;

import java.time.LocalDate;

/**
 * What else a feed's row says of the ticket; each may be null. Who got it is kept as keyed hashes
 * only, in hexadecimal, to be matched with what a resident knows and to be read by nobody.
 */
public record TicketDetails(
    LocalDate issuedOn,
    Boolean canPayOnline,
    String paymentUrl,
    String lastName,
    String birthDate,
    String licence) {
  /** Of a feed that says nothing else. */
  public static final TicketDetails NONE = new TicketDetails(null, null, null, null, null, null);
}
