package org.docketline.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GatheredTest {
  private static final int MANY = 500;

  private final Queue<Integer> sizes = new ConcurrentLinkedQueue<>();
  private final ExecutorService threads = Executors.newFixedThreadPool(MANY);
  private final Gathered<Integer, Integer> doubled = new Gathered<>(this::together);

  @AfterEach
  void end() {
    threads.shutdownNow();
  }

  private List<Integer> together(List<Integer> all) {
    sizes.add(all.size());
    if (all.contains(-1)) {
      throw new IllegalArgumentException("a bad one");
    }
    return all.stream().map(one -> 2 * one).toList();
  }

  private List<Future<Integer>> ask(List<Integer> all) throws InterruptedException {
    var start = new CountDownLatch(1);
    List<Future<Integer>> asked = new ArrayList<>();
    for (int one : all) {
      asked.add(
          threads.submit(
              () -> {
                start.await();
                return doubled.ask(one);
              }));
    }
    start.countDown();
    return asked;
  }

  @Test
  void eachGetsItsOwnAnswerInFewRounds() throws Exception {
    List<Future<Integer>> asked = ask(IntStream.range(0, MANY).boxed().toList());
    for (int i = 0; i < MANY; i++) {
      assertThat(asked.get(i).get()).isEqualTo(2 * i);
    }
    assertThat(sizes.stream().mapToInt(size -> size).sum()).isEqualTo(MANY);
    assertThat(sizes).hasSizeLessThan(MANY / 4).allMatch(size -> size <= 200);
  }

  @Test
  void badOneFailsAlone() throws Exception {
    List<Future<Integer>> asked = ask(List.of(1, 2, -1, 3));
    assertThat(asked.get(0).get()).isEqualTo(2);
    assertThat(asked.get(1).get()).isEqualTo(4);
    assertThatThrownBy(() -> asked.get(2).get()).hasRootCauseMessage("a bad one");
    assertThat(asked.get(3).get()).isEqualTo(6);
    assertThat(doubled.ask(5)).as("and nobody waits for ever after it").isEqualTo(10);
  }

  @Test
  void whoIsInterruptedKeepsItsInterruptAndHoldsNobodyUp() throws Exception {
    Thread.currentThread().interrupt();
    assertThat(doubled.ask(7)).isEqualTo(14);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(ask(List.of(8)).get(0).get()).isEqualTo(16);
  }
}
