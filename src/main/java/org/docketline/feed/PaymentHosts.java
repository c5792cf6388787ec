package org.docketline.feed;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.docketline.docket.CourtDirectory;

/**
 * The servers that a feed may send people to with their money: those that the courts' directory or
 * the configuration names, and no other.
 */
record PaymentHosts(Set<String> names) {
  static PaymentHosts of(Feed feed, CourtDirectory courts) {
    Stream<String> set = feed.config().paymentHosts().stream().flatMap(hosts -> hosts.stream());
    return new PaymentHosts(
        Stream.of(set, fixed(feed), courts.links().stream().map(PaymentHosts::host))
            .flatMap(hosts -> hosts)
            .map(host -> host.strip().toLowerCase(Locale.ROOT))
            .filter(host -> !host.isEmpty())
            .collect(Collectors.toUnmodifiableSet()));
  }

  private static Stream<String> fixed(Feed feed) {
    return feed.parts().values().stream()
        .flatMap(part -> FeedFact.PAYMENT_URL.written(part.map()).stream())
        .filter(MappedColumn::isFixed)
        .map(written -> host(written.substring(2, written.length() - 1)));
  }

  String read(String written) throws BadFact {
    String host = host(written);
    if (host.isEmpty() || !names.contains(host.toLowerCase(Locale.ROOT))) {
      throw new BadFact(": no https address of a court's or of payment-hosts");
    }
    return written;
  }

  // Empty for whatever is no plain https address; a user in it would hide whose it is.
  private static String host(String url) {
    try {
      URI uri = new URI(url);
      boolean isPlain =
          "https".equalsIgnoreCase(uri.getScheme())
              && uri.getRawUserInfo() == null
              && uri.getPort() < 0;
      return isPlain && uri.getHost() != null ? uri.getHost() : "";
    } catch (URISyntaxException e) {
      return "";
    }
  }
}
