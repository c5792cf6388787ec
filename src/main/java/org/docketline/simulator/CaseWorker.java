package org.docketline.simulator;

import jakarta.inject.Singleton;
import java.util.List;

/**
 * An invented legal aid office, whose telephone follows some of the tickets that the sample county
 * files, so that there are dates which somebody followed.
 */
@Singleton
class CaseWorker {
  static final String PHONE = "+13145550149";

  /** Fewer than one phone may begin to follow in an hour. */
  private static final int TICKETS = 14;

  private final PhoneLine line;

  CaseWorker(PhoneLine line) {
    this.line = line;
  }

  /** Texts the first of these numbers, which the service has read by now. */
  void follow(List<String> numbers) {
    if (!numbers.isEmpty()) {
      List<String> some = numbers.subList(0, Math.min(TICKETS, numbers.size()));
      line.send(new PhoneText(PHONE, String.join(" ", some)));
    }
  }
}
