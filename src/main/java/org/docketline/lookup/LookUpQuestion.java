package org.docketline.lookup;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.docketline.docket.CitationNumber;
import org.docketline.feed.Feed;

/** One number asked of one feed for a resident who waits. */
final class LookUpQuestion {
  private final Feed feed;
  private final CitationNumber number;
  private final CompletableFuture<LookUpAnswer> answer;
  private LookUpAnswer told;
  private boolean taken;

  LookUpQuestion(Feed feed, CitationNumber number, CompletableFuture<LookUpAnswer> answer) {
    this.feed = feed;
    this.number = number;
    this.answer = answer;
  }

  /** Waits until all are answered, or that long; what comes later is late. */
  static void await(List<LookUpQuestion> all, Duration most) {
    var each = all.stream().map(one -> one.answer).toArray(CompletableFuture[]::new);
    try {
      CompletableFuture.allOf(each).get(most.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      // then some are still asked
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    all.forEach(one -> one.told = one.answer.getNow(null));
  }

  Feed feed() {
    return feed;
  }

  CitationNumber number() {
    return number;
  }

  CompletableFuture<LookUpAnswer> answer() {
    return answer;
  }

  LookUpAnswer told() {
    return told == null ? answer.getNow(null) : told;
  }

  boolean isAnswered() {
    return told != null;
  }

  boolean isFound() {
    return told != null && told.isFound();
  }

  void markTaken() {
    taken = true;
  }

  /** Whether the resident's reply can go by the answer. */
  boolean isSettled() {
    return taken || (told != null && told.isNone());
  }
}
