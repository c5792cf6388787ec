package org.docketline.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CallsUnderWayTest {
  private static final Duration AT_ONCE = Duration.ZERO;

  private final CallsUnderWay calls = new CallsUnderWay(100);

  private void beginAll() {
    for (int free = calls.free(); free > 0; free--) {
      calls.begin();
    }
  }

  @Test
  void fewBeginAndEachAnswerLetsOneMore() throws InterruptedException {
    assertThat(calls.free()).isEqualTo(8);
    beginAll();
    assertThat(calls.awaitFree(AT_ONCE)).isFalse();
    calls.end(true);
    assertThat(calls.free()).isEqualTo(2);
  }

  @Test
  void thoseWithoutAnAnswerHalveThem() {
    for (int i = 0; i < 200; i++) {
      calls.begin();
      calls.end(true);
    }
    assertThat(calls.free()).isEqualTo(100);
    calls.begin();
    calls.end(false);
    assertThat(calls.free()).isEqualTo(50);
    for (int i = 0; i < 9; i++) {
      calls.begin();
      calls.end(false);
    }
    assertThat(calls.free()).as("never fewer than at the start").isEqualTo(8);
  }

  @Test
  void aSlowPaceNeedsNoMore() {
    assertThat(new CallsUnderWay(3).free()).isEqualTo(3);
  }

  @Test
  void allAreAwaited() throws InterruptedException {
    calls.begin();
    assertThat(calls.awaitNone(AT_ONCE)).isFalse();
    calls.end(true);
    assertThat(calls.awaitNone(AT_ONCE)).isTrue();
  }
}
