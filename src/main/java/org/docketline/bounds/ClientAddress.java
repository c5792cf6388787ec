package org.docketline.bounds;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.docketline.settings.SettingProblems;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whose tries are counted together: the address that a request comes from. What a request says of
 * that itself is believed of the proxies that the county names, and of them only the part that they
 * wrote: each adds at the end whom it heard from.
 */
@Singleton
public final class ClientAddress {
  private static final String KEY = "docketline.resident.proxies";
  private static final String FORWARDED = "X-Forwarded-For";

  private final List<AddressRange> proxies;

  ClientAddress(@ConfigProperty(name = KEY) Optional<List<String>> proxies) {
    this.proxies = ranges(proxies);
  }

  /** What is wrong with the setting of the proxies, by its key. */
  public static List<String> problems(Optional<List<String>> proxies) {
    return new SettingProblems().check(KEY + ": ", () -> ranges(proxies)).found();
  }

  private static List<AddressRange> ranges(Optional<List<String>> proxies) {
    return proxies.orElse(List.of()).stream().map(AddressRange::parse).toList();
  }

  /** The network that the address is in. */
  public ClientNetwork of(RoutingContext page) {
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
