package org.docketline.fault;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.docketline.sms.FakeCarrier;
import org.docketline.sms.Fate;
import org.docketline.sms.SentForm;
import org.docketline.sms.TwilioAccount;

/** A carrier of which a third of the calls go wrong, until it is well again. */
final class FaultyCarrier implements AutoCloseable {
  private static final Pattern SID = Pattern.compile("\"sid\":\"([^\"]+)\"");
  // Long enough that a kill finds some texts on their way, some accepted and not yet recorded.
  private static final int LONGEST_WAY = 100;
  // One that fails makes all that were to be asked with it wait.
  private static final int LIST_FAILS_IN = 100;
  private static final int LIST_IS_SLOW_IN = 30;
  private static final int LONGEST_LIST = 1200;

  final Book book = new Book();
  private final FakeCarrier carrier = new FakeCarrier();
  private final Map<String, Integer> asked = new ConcurrentHashMap<>();
  private final Faults faults;
  final Receipts receipts;
  private volatile boolean well;

  FaultyCarrier(Faults faults, List<URI> replicas) {
    this.faults = faults;
    this.receipts = new Receipts(account(), replicas, book);
    carrier.otherwise(this::call);
    carrier.listsBy(this::list);
  }

  TwilioAccount account() {
    return carrier.account();
  }

  /** Ends all faults of the carrier's; receipts that are due still come as they come. */
  void recover() {
    well = true;
  }

  private Fate call(SentForm text) throws InterruptedException {
    var draw = faults.draw("call", text.to(), book.begin(text.to()));
    Mishap mishap = well ? Mishap.NONE : Mishap.drawn(draw);
    Thread.sleep(draw.nextInt(LONGEST_WAY));
    return noted(text, mishap, mishap.fate(draw), draw);
  }

  private Fate noted(SentForm text, Mishap mishap, Fate fate, SplittableRandom draw) {
    return new Fate(
        fate.accepts(),
        (exchange, message) -> {
          String sid = fate.accepts() ? sid(message) : null;
          book.add(text.to(), new Call(Instant.now(), mishap, sid));
          if (sid != null) {
            receipts.about(text, sid, draw);
          }
          Thread.sleep(draw.nextInt(LONGEST_WAY));
          fate.reply().answer(exchange, message);
        });
  }

  private static String sid(String message) {
    Matcher sid = SID.matcher(message);
    if (!sid.find()) {
      throw new IllegalStateException("The carrier took a text without a SID");
    }
    return sid.group(1);
  }

  private Fate list(SentForm query) throws InterruptedException {
    var draw = faults.draw("list", query.to(), asked.merge(query.to(), 1, Integer::sum));
    if (well || draw.nextInt(LIST_FAILS_IN) > 0) {
      Thread.sleep(!well && draw.nextInt(LIST_IS_SLOW_IN) == 0 ? draw.nextInt(LONGEST_LIST) : 0);
      return null;
    }
    return Fate.error(500, 20500);
  }

  @Override
  public void close() {
    receipts.close();
    carrier.close();
  }
}
