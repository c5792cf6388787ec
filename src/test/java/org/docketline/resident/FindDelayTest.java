package org.docketline.resident;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A miss is answered at set times. */
class FindDelayTest {
  private final FindDelay delay =
      new FindDelay(
          new SmallRyeConfigBuilder()
              .addDiscoveredConverters()
              .withMapping(ResidentConfig.class)
              .build()
              .getConfigMapping(ResidentConfig.class));

  @ParameterizedTest
  @CsvSource({
    "1, 20, 300",
    "3, 20, 300",
    "4, 20, 600",
    "6, 20, 1200",
    "50, 20, 3000",
    "1, 310, 600",
    "1, 5003, 5100",
    "6, 1199, 1200"
  })
  void missIsAnsweredAt(long misses, long passed, long at) {
    long rest = delay.rest(misses, Duration.ofMillis(passed).toNanos());
    assertThat(Duration.ofNanos(rest).toMillis() + passed).isEqualTo(at);
  }
}
