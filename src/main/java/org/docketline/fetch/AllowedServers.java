package org.docketline.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Where answers of a feed's server may send us: to its own origin, to those that {@code
 * allow-hosts} names, and to nobody else; and into a network of ours only where the feed's own
 * address is there. One is of one poll, so that a name that begins to mean another machine
 * meanwhile is noticed.
 */
public final class AllowedServers {
  private final URI own;
  private final List<String> others;
  private Boolean inside;

  /** Of the address as it is configured. */
  public AllowedServers(String own, List<String> others) {
    this.own = own.startsWith("http") ? parse(own) : URI.create("file:/");
    this.others = others.stream().map(host -> host.strip().toLowerCase(Locale.ROOT)).toList();
  }

  private static URI parse(String own) {
    try {
      return URI.create(own);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("url: " + e.getMessage(), e);
    }
  }

  /** Whether what opens the own server's door may be shown at this address. */
  public boolean isOwn(URI address) {
    return origin(address).equals(origin(own));
  }

  /** Throws where an answer may not send us to this address; its own words are not repeated. */
  public void refuseOther(URI to) throws FileDoubt {
    if (!isOwn(to) && !isAllowed(to)) {
      throw new FileDoubt(
          "the server sends us to another server than the feed's own (allow-hosts may name it)");
    }
  }

  private boolean isAllowed(URI to) {
    String host = String.valueOf(to.getHost()).toLowerCase(Locale.ROOT);
    boolean isAsSafe = isScheme(to, "https") || (isScheme(to, "http") && isScheme(own, "http"));
    return isAsSafe && (others.contains(host) || others.contains(host + ":" + port(to)));
  }

  /**
   * Throws where an address leads into a network of ours, and the feed's own does not. Java keeps
   * what a name means for some seconds, so that this is what is connected to; beyond that, what
   * proves a server is its certificate.
   */
  void refuseInside(URI to) throws IOException {
    if (inside == null) {
      inside = isKnown(own) && !isOutside(own);
    }
    if (!inside && isKnown(to) && !isOutside(to)) {
      throw new IOException("the server sends us to an address that is not of the internet");
    }
  }

  // Behind a proxy, or while names cannot be asked for, nothing is connected to from here.
  private static boolean isKnown(URI address) {
    try {
      return InetAddress.getAllByName(address.getHost()).length > 0;
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private static boolean isOutside(URI address) throws UnknownHostException {
    return Stream.of(InetAddress.getAllByName(address.getHost())).allMatch(PublicAddress::is);
  }

  private static String origin(URI address) {
    String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
    return String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT)
        + "://"
        + host
        + ":"
        + port(address);
  }

  private static boolean isScheme(URI address, String scheme) {
    return scheme.equalsIgnoreCase(address.getScheme());
  }

  private static int port(URI address) {
    if (address.getPort() >= 0) {
      return address.getPort();
    }
    return isScheme(address, "https") ? 443 : 80;
  }
}
