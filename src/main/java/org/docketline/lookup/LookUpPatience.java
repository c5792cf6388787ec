package org.docketline.lookup;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * How long the answer to a resident waits for other systems. Whoever waits holds a thread, and a
 * STOP would stand behind hundreds of them: so few wait at once, and nobody for a system that has
 * let several wait in vain. The others are told at once that we are looking.
 */
final class LookUpPatience {
  /** The carrier waits 15 s for the whole of an answer, and a resident not that long. */
  static final Duration ASKING = Duration.ofSeconds(5);

  static final int PLACES = 8;

  private final Semaphore places = new Semaphore(PLACES);
  private final Map<String, SystemSilence> silences = new ConcurrentHashMap<>();

  /** Waits for those that are worth it; what is answered already is taken of all. */
  void await(List<LookUpQuestion> all) {
    all.forEach(this::learnOfItsAnswer);
    List<LookUpQuestion> hopeful =
        all.stream().filter(one -> !silenceOf(one).isLasting(System.nanoTime())).toList();
    if (places.tryAcquire()) {
      try {
        LookUpQuestion.await(hopeful, ASKING);
      } finally {
        places.release();
      }
      hopeful.stream().filter(one -> !one.isAnswered()).forEach(this::learnOfItsSilence);
    }
    LookUpQuestion.await(all, Duration.ZERO);
  }

  // Nobody waits for a silent system, but it is asked: once it answers as before, it is believed.
  private void learnOfItsAnswer(LookUpQuestion question) {
    long began = System.nanoTime();
    var unused =
        question
            .answer()
            .whenComplete(
                (told, failed) -> {
                  long took = System.nanoTime() - began;
                  if (failed == null && told.outage().isEmpty() && took < ASKING.toNanos()) {
                    silenceOf(question).learn(true, System.nanoTime());
                  }
                });
  }

  private void learnOfItsSilence(LookUpQuestion question) {
    silenceOf(question).learn(false, System.nanoTime());
  }

  // As many as there are feeds.
  private SystemSilence silenceOf(LookUpQuestion question) {
    return silences.computeIfAbsent(question.feed().name(), feed -> new SystemSilence());
  }
}
