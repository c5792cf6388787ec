package org.docketline.resident;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.docketline.ServiceTest;
import org.docketline.bounds.ClientNetwork;
import org.docketline.feed.FindWay;
import org.junit.jupiter.api.Test;

/** Who may still look a ticket up after many have missed it. */
@QuarkusTest
class FindLimitsTest extends ServiceTest {
  private static final int OF_TICKET = 10;
  private static final int OF_SECOND = 40;
  private static final int OF_TICKET_BY_ALL = 50;

  @Inject FindLimits limits;

  private boolean misses(String number, String born, int guesses, String address) {
    var question =
        new FindQuestion(
            FindWay.NUMBER, List.of(number), List.of(born), guesses, List.of(), List::of);
    return limits.begin(question, ClientNetwork.of(address)).isPresent();
  }

  private static String address(int at) {
    return "198.51.100." + at;
  }

  @Test
  void whoHasNotMissedYetIsLetThroughThreeTimes() {
    for (int miss = 0; miss < OF_TICKET; miss++) {
      assertThat(misses("A", "day " + miss, 1, address(1))).isTrue();
    }
    assertThat(misses("A", "other day", 1, address(1))).isFalse();
    for (int miss = 0; miss < 3; miss++) {
      assertThat(misses("A", "day", 1, address(2))).isTrue();
    }
    assertThat(misses("A", "day", 1, address(2))).isFalse();
  }

  @Test
  void spentSecondFactLocksNobodyElseOut() {
    for (int miss = 0; miss < OF_SECOND; miss++) {
      assertThat(misses("ticket " + miss, "day", 1, address(1))).isTrue();
    }
    assertThat(misses("another", "day", 1, address(1))).isFalse();
    assertThat(misses("another", "day", 1, address(2))).isTrue();
  }

  @Test
  void manyAddressesTogetherAreStoppedAtOneTicket() {
    for (int miss = 0; miss < OF_TICKET_BY_ALL; miss++) {
      assertThat(misses("A", "day " + miss, 1, address(miss))).isTrue();
    }
    assertThat(misses("A", "day", 1, address(99))).isFalse();
    assertThat(misses("B", "day", 1, address(99))).isTrue();
  }

  @Test
  void eachSurnameThatIsTriedCounts() {
    assertThat(misses("A", "four names", 4, address(1))).isTrue();
    assertThat(misses("A", "four more", 4, address(1))).isTrue();
    assertThat(misses("A", "and four more", 4, address(1))).isTrue(); // its third try
    assertThat(misses("A", "and more", 4, address(1))).isFalse();
  }

  @Test
  void siteOfIpv6MayMissAsTenHouses() {
    for (int miss = 0; miss < 600; miss++) {
      String house = "2001:db8:1:%x::1".formatted(miss);
      assertThat(misses("ticket " + miss, "day " + miss, 1, house)).isTrue();
    }
    assertThat(misses("A", "day", 1, "2001:db8:1:ffff::1")).isFalse();
    assertThat(misses("A", "day", 1, "2001:db8:2:ffff::1")).isTrue();
  }
}
