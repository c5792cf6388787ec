package org.docketline.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SystemSilenceTest {
  private static final long REST = SystemSilence.REST.toNanos();

  private final SystemSilence silence = new SystemSilence();

  private void letWait(int times, long at) {
    for (int time = 0; time < times; time++) {
      silence.learn(false, at);
    }
  }

  @Test
  void nobodyWaitsAfterSeveralInARow() {
    letWait(2, 0);
    assertThat(silence.isLasting(1)).isFalse();
    letWait(1, 0);
    assertThat(silence.isLasting(1)).isTrue();
  }

  @Test
  void somebodyTriesAgainAfterAWhileAndOneFailureIsEnough() {
    letWait(3, 0);
    assertThat(silence.isLasting(REST)).isFalse();
    letWait(1, REST);
    assertThat(silence.isLasting(REST + 1)).isTrue();
  }

  @Test
  void oneAnswerEndsIt() {
    letWait(3, 0);
    silence.learn(true, 1);
    assertThat(silence.isLasting(1)).isFalse();
  }

  @Test
  void momentsMayPassTheEndOfTheirScale() {
    letWait(3, Long.MAX_VALUE - 1);
    assertThat(silence.isLasting(Long.MAX_VALUE)).isTrue();
    assertThat(silence.isLasting(Long.MIN_VALUE + REST)).isFalse();
  }
}
