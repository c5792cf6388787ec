package org.docketline.bounds;

import io.netty.util.NetUtil;
import java.util.Optional;

/** Addresses of the network that share their first bits: one, or a range as {@code 10.0.0.0/8}. */
record AddressRange(String written, int bits) {
  /** Throws IllegalArgumentException, which names the text, for what is no address or range. */
  static AddressRange parse(String text) {
    String[] parts = text.strip().split("/", 2);
    byte[] address =
        bytes(parts[0])
            .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is no address"));
    int all = address.length * Byte.SIZE;
    int bits = parts.length == 1 ? all : bits(parts[1], text);
    if (bits > all) {
      throw new IllegalArgumentException("'" + text + "' has more bits than an address");
    }
    return new AddressRange(parts[0], bits);
  }

  private static int bits(String digits, String text) {
    if (!digits.matches("\\d{1,3}")) {
      throw new IllegalArgumentException("'" + text + "' is no range such as 10.0.0.0/8");
    }
    return Integer.parseInt(digits);
  }

  boolean holds(String address) {
    byte[] base = bytes(written).orElseThrow();
    return bytes(address)
        .filter(other -> other.length == base.length && isAlike(base, other, bits))
        .isPresent();
  }

  private static boolean isAlike(byte[] one, byte[] other, int bits) {
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> bit % Byte.SIZE;
      if (((one[bit / Byte.SIZE] ^ other[bit / Byte.SIZE]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }

  /** The bytes of an address as it is written; four where it is one of IPv4 in IPv6's form. */
  static Optional<byte[]> bytes(String address) {
    byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
    return Optional.ofNullable(bytes).map(AddressRange::plain);
  }

  private static byte[] plain(byte[] bytes) {
    byte[] mapped = NetUtil.createByteArrayFromIpAddressString("::ffff:0:0");
    return bytes.length == mapped.length && isAlike(mapped, bytes, 96)
        ? java.util.Arrays.copyOfRange(bytes, 12, mapped.length)
        : bytes;
  }
}
