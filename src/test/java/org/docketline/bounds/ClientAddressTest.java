package org.docketline.bounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose tries are counted together. */
class ClientAddressTest {
  private static Optional<List<String>> proxies(String written) {
    return Optional.of(List.of(written.split(",")));
  }

  @ParameterizedTest
  @CsvSource({
    "203.0.113.9, '', 203.0.113.9",
    "203.0.113.9, 198.51.100.1, 203.0.113.9",
    "10.1.2.3, 198.51.100.1, 198.51.100.1",
    "10.1.2.3, '1.1.1.1, 198.51.100.1', 198.51.100.1",
    "10.1.2.3, '1.1.1.1, 198.51.100.1, 10.9.9.9', 198.51.100.1",
    "10.1.2.3, '', 10.1.2.3",
    "10.1.2.3, '10.4.4.4', 10.4.4.4",
    "fd00::1, 2001:db8::7, 2001:db8::7"
  })
  void lastWhomAProxyHeardFromIsBelieved(String peer, String forwarded, String client) {
    var addresses = new ClientAddress(proxies("10.0.0.0/8,fd00::1"));
    assertThat(addresses.nearest(peer, forwarded)).isEqualTo(client);
  }

  @Test
  void houseWithIpv6IsOneAddress() {
    assertThat(ClientNetwork.of("2001:db8:1:2::1").house())
        .isEqualTo(ClientNetwork.of("2001:db8:1:2:ffff::9").house())
        .isNotEqualTo(ClientNetwork.of("2001:db8:1:3::1").house());
    assertThat(ClientNetwork.of("::ffff:203.0.113.9").house())
        .isEqualTo(ClientNetwork.of("203.0.113.9").house())
        .isNotEqualTo(ClientNetwork.of("203.0.113.8").house());
    assertThat(ClientNetwork.of("nonsense").house()).isEqualTo("nonsense");
  }

  @Test
  void sitesOfIpv6HaveManyHouses() {
    assertThat(ClientNetwork.of("2001:db8:1:2::1").site())
        .isPresent()
        .isEqualTo(ClientNetwork.of("2001:db8:1:3::1").site())
        .isNotEqualTo(ClientNetwork.of("2001:db8:2:2::1").site());
    assertThat(ClientNetwork.of("203.0.113.9").site()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"proxy.example.org", "10.0.0.0/33", "10.0.0.0/x", "::1/129"})
  void whatIsNoAddressIsRefusedByItsKey(String written) {
    assertThat(ClientAddress.problems(proxies(written)))
        .singleElement()
        .asString()
        .startsWith("docketline.resident.proxies: ");
    assertThatThrownBy(() -> new ClientAddress(proxies(written)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
