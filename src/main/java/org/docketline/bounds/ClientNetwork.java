package org.docketline.bounds;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Whose tries are counted together: the address, or of IPv6 the network of a house, whose bits it
 * may change at will; and of IPv6 the site, of which one customer may have as many houses as it
 * likes.
 */
public record ClientNetwork(String house, Optional<String> site) {
  /** How many houses a site may act as. */
  public static final int HOUSES = 10;

  private static final int HOUSE_BYTES = 8;
  private static final int SITE_BYTES = 6;
  private static final int LONGEST = 60;

  public static ClientNetwork of(String address) {
    return AddressRange.bytes(address)
        .map(ClientNetwork::of)
        .orElseGet(
            () ->
                new ClientNetwork(
                    address.substring(0, Math.min(address.length(), LONGEST)), Optional.empty()));
  }

  private static ClientNetwork of(byte[] address) {
    return new ClientNetwork(
        first(address, HOUSE_BYTES),
        Optional.of(address)
            .filter(bytes -> bytes.length > HOUSE_BYTES)
            .map(bytes -> first(bytes, SITE_BYTES)));
  }

  private static String first(byte[] address, int bytes) {
    return HexFormat.of().formatHex(Arrays.copyOf(address, Math.min(address.length, bytes)));
  }
}
