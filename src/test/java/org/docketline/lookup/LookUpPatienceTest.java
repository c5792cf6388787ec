package org.docketline.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.docketline.docket.CitationNumber;
import org.docketline.feed.Feed;
import org.docketline.lookup.LookUpAnswer.None;
import org.junit.jupiter.api.Test;

/** Hundreds text while a system takes questions and gives no answer. */
class LookUpPatienceTest {
  private static final int TEXTS = 100;
  private static final Feed SYSTEM = new Feed("hanging", null, "");

  private final LookUpPatience patience = new LookUpPatience();
  private final CompletableFuture<LookUpAnswer> answer = new CompletableFuture<>();

  private List<LookUpQuestion> ask(int number) {
    var asked = List.of(new LookUpQuestion(SYSTEM, new CitationNumber("F10000" + number), answer));
    patience.await(asked);
    return asked;
  }

  @Test
  void fewHoldAThreadAndTheOthersGoOnAtOnce() throws Exception {
    ExecutorService texts = Executors.newFixedThreadPool(TEXTS);
    try {
      List<Future<List<LookUpQuestion>>> asked =
          IntStream.range(0, TEXTS).mapToObj(n -> texts.submit(() -> ask(n))).toList();
      Awaitility.await()
          .atMost(Duration.ofSeconds(4))
          .until(() -> isDone(asked) == TEXTS - LookUpPatience.PLACES);
      answer.complete(new None(0));
      for (Future<List<LookUpQuestion>> one : asked) {
        one.get();
      }
    } finally {
      texts.shutdownNow();
    }
  }

  @Test
  void whatIsAnsweredAlreadyIsTakenByWhoMayNotWait() {
    answer.complete(new None(0));
    assertThat(ask(1)).allMatch(LookUpQuestion::isAnswered);
  }

  private static long isDone(List<Future<List<LookUpQuestion>>> asked) {
    return asked.stream().filter(Future::isDone).count();
  }
}
