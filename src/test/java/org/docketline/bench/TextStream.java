package org.docketline.bench;

import java.util.concurrent.locks.LockSupport;

/** Residents who text at a rate that waits for nobody. */
final class TextStream {
  // Between two texts of one resident's.
  private static final int APART_SECONDS = 5;

  private final InboundClient client;
  private final InboundDocket docket;
  private int newcomers;
  private int crowds;

  /** Newcomers' phones follow this number, and those of others are below it. */
  TextStream(InboundClient client, InboundDocket docket, int newcomers) {
    this.client = client;
    this.docket = docket;
    this.newcomers = newcomers;
  }

  /** Each is of another phone, and its first: what is refused makes no later answer another. */
  Answers newcomers(int rate, int seconds) throws InterruptedException {
    int first = newcomers;
    newcomers += rate * seconds;
    return send(rate, seconds, text -> new Spoken(first + text, 0));
  }

  /** Residents come in crowds, each of which texts once, then again after a while. */
  Answers talks(int rate, int seconds) throws InterruptedException {
    int crowd = rate * APART_SECONDS;
    int first = crowds;
    crowds += rate * seconds;
    return send(
        rate,
        seconds,
        text -> {
          int number = first + text;
          int resident = number / (crowd * Talk.TURNS) * crowd + number % crowd;
          return new Spoken(resident, number / crowd % Talk.TURNS);
        });
  }

  /** Whose text it is, and their how-manieth. */
  private record Spoken(int resident, int turn) {}

  private interface Script {
    Spoken at(int text);
  }

  private Answers send(int rate, int seconds, Script script) throws InterruptedException {
    var answers = new Answers(rate * seconds);
    long began = System.nanoTime();
    for (int text = 0; text < rate * seconds; text++) {
      long intended = began + text * 1_000_000_000L / rate;
      LockSupport.parkNanos(intended - System.nanoTime());
      int its = text;
      Spoken spoken = script.at(text);
      var turn = new Talk(docket, spoken.resident()).turn(spoken.turn());
      client
          .text(Residents.phone(spoken.resident()), turn.body())
          .onComplete(answer -> answers.add(its, intended, turn, answer));
    }
    answers.await();
    return answers;
  }
}
