package org.docketline.resident;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import org.docketline.settings.SettingProblems;

/**
 * Whose tries are counted together: the address that a request comes from. What a request says of
 * that itself is believed of the proxies that the county names, and of them only the part that they
 * wrote: each adds at the end whom it heard from.
 */
@Singleton
final class ClientAddress {
  private static final String FORWARDED = "X-Forwarded-For";

  private final List<AddressRange> proxies;

  ClientAddress(ResidentConfig config) {
    this.proxies = proxies(config);
  }

  /** What is wrong with the setting of the proxies, by its key. */
  static List<String> problems(ResidentConfig config) {
    return new SettingProblems()
        .check("docketline.resident.proxies: ", () -> proxies(config))
        .found();
  }

  private static List<AddressRange> proxies(ResidentConfig config) {
    return config.proxies().orElse(List.of()).stream().map(AddressRange::parse).toList();
  }

  /** The network that the address is in. */
  ClientNetwork of(RoutingContext page) {
    String peer = page.request().connection().remoteAddress().hostAddress();
    String forwarded = String.join(",", page.request().headers().getAll(FORWARDED));
    return ClientNetwork.of(nearest(peer == null ? "" : peer, forwarded));
  }

  /** The last whom a proxy of ours heard from and who is none of them. */
  String nearest(String peer, String forwarded) {
    String[] heard = forwarded.split(",", -1);
    String nearest = peer;
    for (int at = heard.length - 1; at >= 0 && isProxy(nearest); at--) {
      String said = heard[at].strip();
      nearest = said.isEmpty() ? nearest : said;
    }
    return nearest;
  }

  private boolean isProxy(String address) {
    return proxies.stream().anyMatch(range -> range.holds(address));
  }
}
