package org.docketline.fault;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.docketline.sms.FakeCarrier;
import org.docketline.sms.Fate;
import org.docketline.sms.SentForm;
import org.docketline.sms.TwilioAccount;

/**
 * A carrier of which a third of the calls go wrong until it is well again, and that lists late, in
 * no order, in other words, and under other addresses.
 */
final class FaultyCarrier implements AutoCloseable {
  private static final String SERVICE = "MG" + "0123456789abcdef".repeat(2);
  private static final Pattern SID = Pattern.compile("\"sid\":\"([^\"]+)\"");
  // Long enough that a kill finds some texts on their way, some accepted and not yet recorded.
  private static final int LONGEST_WAY = 100;
  // One that fails makes all that were to be asked with it wait.
  private static final int LIST_FAILS_IN = 100;
  private static final int LIST_IS_SLOW_IN = 30;
  private static final int OVER_RCS_IN = 5;
  private static final int WORDS_STAY_IN = 3;
  // A phone that cannot be asked about, and whose text is lost and has no receipt.
  private static final String POISONED = Residents.phone(0);
  private static final int LONGEST_LIST = 1200;

  final Book book = new Book();
  private final FakeCarrier carrier = new FakeCarrier();
  private final Map<String, Integer> asked = new ConcurrentHashMap<>();
  private final Faults faults;
  final Receipts receipts;
  private volatile Predicate<String> spared = phone -> false;
  private volatile boolean well;

  FaultyCarrier(Faults faults, List<URI> replicas) {
    this.faults = faults;
    this.receipts = new Receipts(account(), replicas, book);
    carrier.otherwise(this::call);
    carrier.listsBy(this::list);
    carrier.lagBy(this::lag);
    carrier.listInNoOrder();
    carrier.alterWords(this::altered);
    carrier.overRcs(this::isOverRcs);
  }

  private Duration lag(String sid) {
    return Duration.ofMillis(faults.draw("lag", sid).nextLong(1 + faults.listLag().toMillis()));
  }

  private String altered(String words) {
    return switch (faults.draw("words", words).nextInt(2 + WORDS_STAY_IN)) {
      case 0 -> words.replace('\'', '\u2019').replaceAll("\\s+", " ").strip();
      case 1 -> "[County] " + words;
      default -> words;
    };
  }

  private boolean isOverRcs(String phone) {
    return faults.draw("rcs", phone).nextInt(OVER_RCS_IN) == 0;
  }

  /** Loses no call for these phones: a text that is lost twice is left to an alarm. */
  void spare(Predicate<String> phones) {
    spared = phones;
  }

  /** Takes no connection for a while. */
  void beAway(long milliseconds) throws InterruptedException {
    carrier.shut();
    Thread.sleep(milliseconds);
    carrier.open();
  }

  TwilioAccount account() {
    return carrier.account(SERVICE);
  }

  /** Ends all faults of the carrier's; receipts that are due still come as they come. */
  void recover() {
    well = true;
  }

  private Fate call(SentForm text) throws InterruptedException {
    var draw = faults.draw("call", text.to(), book.begin(text.to()));
    Mishap mishap = well ? Mishap.NONE : mishap(text, draw);
    Thread.sleep(draw.nextInt(LONGEST_WAY));
    return noted(text, mishap, mishap.fate(draw), draw);
  }

  private Mishap mishap(SentForm text, SplittableRandom draw) {
    Mishap drawn = text.to().equals(POISONED) ? Mishap.ACCEPTED_BUT_500 : Mishap.drawn(draw);
    return drawn.isLoss() && spared.test(text.to()) ? Mishap.NONE : drawn;
  }

  private Fate noted(SentForm text, Mishap mishap, Fate fate, SplittableRandom draw) {
    return new Fate(
        fate.accepts(),
        (exchange, message) -> {
          String sid = fate.accepts() ? sid(message) : null;
          book.add(text.to(), new Call(Instant.now(), mishap, sid));
          if (sid != null && !text.to().equals(POISONED)) {
            String address = isOverRcs(text.to()) ? "rcs:" + text.to() : text.to();
            receipts.about(text, address, sid, draw);
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
    // What a single text became of is asked about by its id.
    String about = query.to() == null ? query.get("Sid") : query.to();
    if (!well && about.endsWith(POISONED)) {
      return Fate.error(500, 20500);
    }
    var draw = faults.draw("list", about, asked.merge(about, 1, Integer::sum));
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
