package org.docketline.fault;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.docketline.sms.SentForm;
import org.docketline.sms.TwilioAccount;
import org.docketline.sms.TwilioSignature;

/**
 * Receipts as they come: late, twice, out of order or never, each to whichever replica is there.
 * One that finds none is lost, as Twilio does not send it again.
 */
final class Receipts implements AutoCloseable {
  private static final int NEVER_IN = 4;
  private static final int TWICE_IN = 6;
  private static final int LATEST = 5000;
  private static final int NO_CONTENT = 204;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  final AtomicInteger arrived = new AtomicInteger();
  final AtomicInteger lost = new AtomicInteger();
  private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(4);
  private final HttpClient http = HttpClient.newHttpClient();
  private final TwilioSignature signature;
  private final List<URI> replicas;
  private final Book book;

  Receipts(TwilioAccount account, List<URI> replicas, Book book) {
    this.signature = new TwilioSignature(account);
    this.replicas = replicas;
    this.book = book;
  }

  void about(SentForm text, String address, String sid, SplittableRandom draw) {
    if (draw.nextInt(NEVER_IN) > 0) {
      for (String word : new String[] {"sent", "delivered"}) {
        int times = draw.nextInt(TWICE_IN) == 0 ? 2 : 1;
        for (int i = 0; i < times; i++) {
          URI replica = replicas.get(draw.nextInt(replicas.size()));
          in(draw.nextInt(LATEST), () -> post(replica, text, address, sid, word));
        }
      }
    }
  }

  private void in(int milliseconds, Runnable post) {
    var unused = threads.schedule(post, milliseconds, TimeUnit.MILLISECONDS);
  }

  private void post(URI replica, SentForm text, String address, String sid, String word) {
    String path = URI.create(text.get("StatusCallback")).getRawPath();
    var form = new TreeMap<>(Map.of("MessageSid", sid, "MessageStatus", word, "To", address));
    var request =
        HttpRequest.newBuilder(replica.resolve(path))
            .timeout(PATIENCE)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("X-Twilio-Signature", signature.sign(path, form))
            .POST(BodyPublishers.ofString(encoded(form)))
            .build();
    if (isTaken(request) && word.equals("delivered")) {
      book.addDelivery(text.to());
    }
  }

  private boolean isTaken(HttpRequest request) {
    try {
      boolean taken = http.send(request, BodyHandlers.discarding()).statusCode() == NO_CONTENT;
      (taken ? arrived : lost).incrementAndGet();
      return taken;
    } catch (IOException e) {
      lost.incrementAndGet(); // the replica was killed, or starts
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(
            field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
