package org.docketline.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Whether an address is one of the internet, and of no machine or network of ours: not loopback,
 * private, link-local, shared (CGNAT), unique-local, multicast, reserved, nor an IPv6 address that
 * leads to an IPv4 one which is. Pure.
 */
final class PublicAddress {
  // RFC 6890 and the IANA registries of special-purpose addresses.
  private static final List<NetworkRange> OURS =
      List.of(
          NetworkRange.of("0.0.0.0", 8),
          NetworkRange.of("10.0.0.0", 8),
          NetworkRange.of("100.64.0.0", 10),
          NetworkRange.of("127.0.0.0", 8),
          NetworkRange.of("169.254.0.0", 16),
          NetworkRange.of("172.16.0.0", 12),
          NetworkRange.of("192.0.0.0", 24),
          NetworkRange.of("192.0.2.0", 24),
          NetworkRange.of("192.88.99.0", 24),
          NetworkRange.of("192.168.0.0", 16),
          NetworkRange.of("198.18.0.0", 15),
          NetworkRange.of("198.51.100.0", 24),
          NetworkRange.of("203.0.113.0", 24),
          NetworkRange.of("224.0.0.0", 3));

  private static final NetworkRange UNICAST = NetworkRange.of("2000::", 3);

  private static final List<NetworkRange> OF_NOBODY =
      List.of(
          NetworkRange.of("2001::", 23), // Teredo and others; its ends are not where it goes
          NetworkRange.of("2001:db8::", 32),
          NetworkRange.of("2002::", 16), // 6to4
          NetworkRange.of("3fff::", 20));

  /** An address and how many of its first bits count. */
  private record NetworkRange(List<Byte> start, int bits) {
    static NetworkRange of(String address, int bits) {
      try {
        byte[] bytes = InetAddress.getByName(address).getAddress();
        Byte[] boxed = new Byte[bytes.length];
        Arrays.setAll(boxed, at -> bytes[at]);
        return new NetworkRange(List.of(boxed), bits);
      } catch (UnknownHostException e) {
        throw new IllegalArgumentException(address, e);
      }
    }

    boolean has(byte[] address) {
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit % 8);
        if (((address[bit / 8] ^ start.get(bit / 8)) & mask) != 0) {
          return false;
        }
      }
      return true;
    }
  }

  private PublicAddress() {}

  static boolean is(InetAddress address) {
    byte[] bytes = address.getAddress();
    return address instanceof Inet4Address
        ? OURS.stream().noneMatch(range -> range.has(bytes))
        : UNICAST.has(bytes) && OF_NOBODY.stream().noneMatch(range -> range.has(bytes));
  }
}
