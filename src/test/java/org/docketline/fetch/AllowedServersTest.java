package org.docketline.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a feed's server may send us. Addresses by number, so that no name is asked for. */
class AllowedServersTest {
  private final AllowedServers servers =
      new AllowedServers("http://8.8.8.8/feed", List.of("9.9.9.9", "Files.Example.org:8443"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.9.9.9",
        "10.1.2.3",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "100.127.0.1",
        "0.0.0.0",
        "0.1.2.3",
        "224.0.0.1",
        "255.255.255.255",
        "240.0.0.1",
        "198.18.0.1",
        "192.0.0.8",
        "::1",
        "::",
        "fe80::1",
        "fc00::1",
        "fd12:3456::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "::127.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::1",
        "2001:0:7f00:1::1",
        "fec0::1",
        "2001:db8::1"
      })
  void addressOfOursIsNotPublic(String address) throws Exception {
    assertThat(PublicAddress.is(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8.8.8.8",
        "172.15.0.1",
        "172.32.0.1",
        "100.63.0.1",
        "100.128.0.1",
        "192.169.0.1",
        "223.255.255.254",
        "2606:4700::1111",
        "2a00:1450::1"
      })
  void addressOfTheInternetIs(String address) throws Exception {
    assertThat(PublicAddress.is(InetAddress.getByName(address))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/", "http://2130706433/", "http://127.1/", "http://10.0.0.1/",
        "http://[::1]/", "http://[::ffff:127.0.0.1]/", "http://169.254.169.254/",
            "http://localhost/"
      })
  void networkOfOursIsOutOfReach(String address) {
    assertThatIOException()
        .isThrownBy(() -> servers.refuseInside(URI.create(address)))
        .withMessage("the server sends us to an address that is not of the internet");
  }

  @Test
  void feedThatIsInANetworkOfOursMayStayThere() {
    var inside = new AllowedServers("http://127.0.0.1:81/feed", List.of("10.0.0.1"));

    assertThatCode(() -> inside.refuseInside(URI.create("http://10.0.0.1/")))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://8.8.8.8/other",
        "HTTP://8.8.8.8:80/",
        "http://9.9.9.9/",
        "https://9.9.9.9:444/",
        "https://files.example.org:8443/x"
      })
  void ownServerAndAllowedOnesAreTrusted(String address) {
    assertThatCode(() -> servers.refuseOther(URI.create(address))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://8.8.8.8/", "http://8.8.8.8:81/", "http://8.8.8.88/", "https://files.example.org/",
        "ftp://9.9.9.9/", "file:/etc/passwd", "http://8.8.8.8.example.org/", "https://x.9.9.9.9/"
      })
  void anyOtherIsNot(String address) {
    assertThatThrownBy(() -> servers.refuseOther(URI.create(address)))
        .isInstanceOf(FileDoubt.class);
  }

  @Test
  void secureFeedIsNotSentToAnOpenOne() {
    var secure = new AllowedServers("https://8.8.8.8/feed", List.of("9.9.9.9"));

    assertThatThrownBy(() -> secure.refuseOther(URI.create("http://9.9.9.9/")))
        .isInstanceOf(FileDoubt.class);
  }
}
