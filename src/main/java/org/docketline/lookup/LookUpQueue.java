package org.docketline.lookup;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.docketline.docket.CitationNumber;
import org.docketline.feed.Feed;
import org.docketline.feed.Feeds;
import org.docketline.lookup.LookUpAnswer.Outage;
import org.jboss.logging.Logger;

/** Asks the systems that list nothing, several at once, outside any transaction. */
@Singleton
class LookUpQueue {
  private static final Logger LOG = Logger.getLogger(LookUpQueue.class);
  private static final int RESIDENTS = 16;
  private static final int WAITING = 200;

  private static final CompletableFuture<Void> NOTHING = CompletableFuture.completedFuture(null);

  /** As many as keep up with the pace of a system that takes its time. */
  private static final int POLLING = 8;

  private final Map<String, SystemThreads> systems = new HashMap<>();
  private final Map<Question, CompletableFuture<LookUpAnswer>> asked = new ConcurrentHashMap<>();
  private final MeterRegistry meters;
  private volatile boolean stopping;

  LookUpQueue(Feeds feeds, LookUpClient client, DataSource database, MeterRegistry meters) {
    this.meters = meters;
    for (Feed feed : feeds.lookUps()) {
      var pace = new LookUpPace(database, feed.name(), feed.config().lookup().perSecond());
      systems.put(
          feed.name(),
          new SystemThreads(
              new LookUpSystem(feed, client, pace),
              pool(RESIDENTS, WAITING),
              pool(POLLING, LookUpPoll.BATCH)));
    }
  }

  /** One system with its own threads, so that a dead one takes nobody else's. */
  private record SystemThreads(
      LookUpSystem system, ExecutorService residents, ExecutorService polling) {
    void close() {
      residents.shutdownNow();
      polling.shutdownNow();
    }
  }

  private static ExecutorService pool(int threads, int waiting) {
    var pool =
        new ThreadPoolExecutor(
            threads, threads, 10, TimeUnit.SECONDS, new ArrayBlockingQueue<>(waiting));
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  private record Question(String feed, CitationNumber number) {}

  /** Asks for a resident who waits; whoever asks the same meanwhile has the same answer. */
  CompletableFuture<LookUpAnswer> ask(Feed feed, CitationNumber number) {
    var question = new Question(feed.name(), number);
    var answer = asked.computeIfAbsent(question, q -> submit(q, true, threadsOf(feed).residents()));
    var unused = answer.whenComplete((told, failed) -> asked.remove(question, answer));
    return answer;
  }

  /** Asks for each of these, and waits for all. */
  Map<CitationNumber, LookUpAnswer> ask(Feed feed, List<CitationNumber> numbers) {
    Map<CitationNumber, CompletableFuture<LookUpAnswer>> asking = new LinkedHashMap<>();
    for (CitationNumber number : numbers) {
      var question = new Question(feed.name(), number);
      asking.put(number, submit(question, false, threadsOf(feed).polling()));
    }
    Map<CitationNumber, LookUpAnswer> answers = new LinkedHashMap<>();
    asking.forEach((number, answer) -> answers.put(number, answer.join()));
    return answers;
  }

  /** Does this with an answer once it has come, in a thread of its feed; an outage is none. */
  void then(Feed feed, CompletableFuture<LookUpAnswer> answer, Consumer<LookUpAnswer> work) {
    ExecutorService by = threadsOf(feed).residents();
    var unused =
        answer
            .thenCompose(told -> told.outage().isPresent() ? NOTHING : run(work, told, by))
            .exceptionally(e -> leave(feed, e));
  }

  private static CompletableFuture<Void> run(
      Consumer<LookUpAnswer> work, LookUpAnswer told, ExecutorService by) {
    return CompletableFuture.runAsync(() -> work.accept(told), by);
  }

  // The next poll asks again.
  private static Void leave(Feed feed, Throwable why) {
    if (why.getCause() instanceof RejectedExecutionException) {
      LOG.warnf("Feed %s: too busy to take a late answer; the next poll asks again", feed.name());
    } else {
      LOG.errorf(why, "Feed %s: a late answer could not be taken", feed.name());
    }
    return null;
  }

  private SystemThreads threadsOf(Feed feed) {
    return systems.get(feed.name());
  }

  private CompletableFuture<LookUpAnswer> submit(
      Question question, boolean resident, ExecutorService by) {
    try {
      return CompletableFuture.supplyAsync(() -> answer(question, resident), by);
    } catch (RejectedExecutionException e) {
      return CompletableFuture.completedFuture(new Outage("too many look-ups wait"));
    }
  }

  private LookUpAnswer answer(Question question, boolean resident) {
    LookUpAnswer answer =
        stopping ? new Outage("the service is stopping") : told(question, resident);
    meters
        .counter("docketline.feed.lookups", "feed", question.feed(), "outcome", answer.word())
        .increment();
    answer
        .outage()
        .ifPresent(why -> LOG.warnf("Feed %s: a look-up got no answer: %s", question.feed(), why));
    return answer;
  }

  private LookUpAnswer told(Question question, boolean resident) {
    try {
      return systems.get(question.feed()).system().ask(question.number(), resident);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Outage("the service is stopping");
    } catch (RuntimeException e) {
      LOG.errorf(e, "Feed %s: a look-up failed", question.feed());
      return new Outage("an error of ours: see the log");
    }
  }

  /** Whatever is asked from now on is not. */
  void stop() {
    stopping = true;
  }

  boolean isStopping() {
    return stopping;
  }

  @PreDestroy
  void finish() {
    stop();
    systems.values().forEach(SystemThreads::close);
  }
}
