package org.docketline.resident;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/**
 * What somebody who has yet to prove a phone wants to follow: numbers as they were typed, and
 * tickets that they found before with what only the driver would know.
 */
record TicketWish(String typed, List<FoundTicket> found) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A citation, and the keyed hash of the fact that proved whose it is, if it names a driver. */
  record FoundTicket(long citation, String driver) {}

  static TicketWish ofNumbers(String typed) {
    return new TicketWish(typed, List.of());
  }

  String written() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A wish can be written", e);
    }
  }

  // The cause may quote the numbers, so that it stays out of the message.
  static TicketWish read(String written) {
    try {
      return JSON.readValue(written, TicketWish.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A wish that was kept cannot be read");
    }
  }
}
