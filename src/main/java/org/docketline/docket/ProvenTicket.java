package org.docketline.docket;

import java.util.Optional;

/** A ticket, and the keyed hash of the driver of it whom somebody has proved to be. */
public record ProvenTicket(Citation citation, String driver) {
  // Of the few hashes of one ticket these tell each from the others.
  private static final int DIGITS = 12;

  /** In as few letters as it takes to read it again: a cookie holds a hundred. */
  public String written() {
    return Long.toString(citation.id, Character.MAX_RADIX)
        + '-'
        + driver.substring(0, Math.min(DIGITS, driver.length()));
  }

  /** Empty where the ticket is gone, or its feed names another driver since. */
  public static Optional<ProvenTicket> read(String written) {
    String[] parts = written.split("-", 2);
    return Citation.<Citation>findByIdOptional(Long.parseLong(parts[0], Character.MAX_RADIX))
        .flatMap(
            ticket ->
                ticket.driverBeginning(parts[1]).map(driver -> new ProvenTicket(ticket, driver)));
  }
}
