package org.docketline.sms;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.rest.api.v2010.account.Message;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.docketline.sms.SendOutcome.Accepted;
import org.docketline.sms.SendOutcome.Deferred;
import org.docketline.sms.SendOutcome.Unknown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is done with connections, against a carrier that counts them and cuts where it is told. */
class KeptConnectionTest {
  private static final String TAKEN = "{\"sid\":\"SM1\"}";

  private final ServerSocket server = open();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger connections = new AtomicInteger();
  private final AtomicInteger requests = new AtomicInteger();

  private static ServerSocket open() {
    try {
      return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @AfterEach
  void close() throws IOException {
    server.close();
    threads.shutdownNow();
  }

  /** What it does on a connection with the request of this number, which it has read. */
  private interface Answer {
    /** False closes the connection. */
    boolean to(int request, Socket line) throws IOException;
  }

  private void answers(Answer answer) {
    threads.execute(
        () -> {
          while (!server.isClosed()) {
            serve(answer);
          }
        });
  }

  private void serve(Answer answer) {
    try {
      Socket line = server.accept();
      connections.incrementAndGet();
      threads.execute(() -> talk(line, answer));
    } catch (IOException e) {
      // the test is over
    }
  }

  private void talk(Socket line, Answer answer) {
    try (line) {
      var in = new BufferedReader(new InputStreamReader(line.getInputStream(), US_ASCII));
      for (int number = 1; read(in); number++) {
        requests.incrementAndGet();
        if (!answer.to(number, line)) {
          return;
        }
      }
    } catch (IOException e) {
      // the client hung up
    }
  }

  private static boolean read(BufferedReader in) throws IOException {
    int length = 0;
    for (String header = in.readLine();
        header == null || !header.isEmpty();
        header = in.readLine()) {
      if (header == null) {
        return false;
      }
      if (header.startsWith("Content-Length: ")) {
        length = Integer.parseInt(header.substring("Content-Length: ".length()));
      }
    }
    return in.skip(length) == length;
  }

  private static boolean taken(Socket line, String more) throws IOException {
    line.getOutputStream()
        .write(
            ("HTTP/1.1 201 Created\r\nContent-Type: application/json\r\n"
                    + more
                    + "Content-Length: "
                    + TAKEN.length()
                    + "\r\n\r\n"
                    + TAKEN)
                .getBytes(US_ASCII));
    return true;
  }

  private TwilioAccount account(String scheme) {
    return new TwilioAccount(
        "AC" + "0".repeat(32),
        "token",
        "+13145550100",
        URI.create("https://texts.example.org"),
        URI.create(scheme + "://127.0.0.1:" + server.getLocalPort()));
  }

  private TwilioGateway gateway(String scheme, Duration timeout) {
    return new TwilioGateway(account(scheme), timeout);
  }

  private TwilioGateway gateway() {
    return gateway("http", Duration.ofSeconds(5));
  }

  private static SendOutcome send(TwilioGateway gateway) {
    return gateway.send(
        new PhoneNumber("+13145550142"), "Court", "/r", Duration.ofHours(1), () -> true);
  }

  @Test
  void connectionServesCallAfterCall() {
    answers((number, line) -> taken(line, ""));
    TwilioGateway gateway = gateway();
    for (int i = 0; i < 5; i++) {
      assertThat(send(gateway)).isInstanceOf(Accepted.class);
    }
    assertThat(connections).hasValue(1);
    assertThat(requests).hasValue(5);
  }

  @Test
  void keptConnectionThatIsCutLosesOneTextAndRepeatsNone() {
    answers((number, line) -> number == 1 && taken(line, ""));
    TwilioGateway gateway = gateway();
    assertThat(send(gateway)).isInstanceOf(Accepted.class);
    assertThat(send(gateway)).isInstanceOf(Unknown.class);
    assertThat(requests).hasValue(2);
    assertThat(send(gateway)).isInstanceOf(Accepted.class);
    assertThat(connections).hasValue(2);
  }

  @Test
  void connectionWhoseAnswerWasNotReadWholeIsDropped() {
    answers(
        (number, line) -> {
          line.getOutputStream()
              .write("HTTP/1.1 201 Created\r\nContent-Length: 900\r\n\r\n{".getBytes(US_ASCII));
          return true;
        });
    TwilioGateway gateway = gateway("http", Duration.ofMillis(300));
    assertThat(send(gateway)).isInstanceOf(Unknown.class);
    assertThat(send(gateway)).isInstanceOf(Unknown.class);
    assertThat(connections).hasValue(2);
    assertThat(requests).hasValue(2);
  }

  @Test
  void connectionThatTheCarrierEndsIsNotUsedAgain() {
    answers((number, line) -> taken(line, "Connection: close\r\n"));
    TwilioGateway gateway = gateway();
    send(gateway);
    assertThat(send(gateway)).isInstanceOf(Accepted.class);
    assertThat(connections).hasValue(2);
  }

  @Test
  void onlySoManyHandshakesAreUnderWayAtOnce() throws Exception {
    threads.execute(
        () -> {
          while (!server.isClosed()) {
            muteLine();
          }
        });
    TwilioGateway gateway = gateway("https", Duration.ofSeconds(1));
    List<Future<SendOutcome>> outcomes = new ArrayList<>();
    for (int i = 0; i < 3 * FewHandshakes.AT_ONCE; i++) {
      outcomes.add(threads.submit(() -> send(gateway)));
    }
    for (Future<SendOutcome> outcome : outcomes) {
      assertThat(outcome.get())
          .isInstanceOfSatisfying(
              Deferred.class,
              nothing -> assertThat(nothing.reach()).isEqualTo(SendOutcome.Reach.LINE));
    }
    assertThat(connections).hasValueLessThanOrEqualTo(FewHandshakes.AT_ONCE);
  }

  private void muteLine() {
    try {
      server.accept();
      connections.incrementAndGet();
    } catch (IOException e) {
      // the test is over
    }
  }

  @Test
  void wholeAnswerCountsWhateverTheDeadlineSays() throws Exception {
    var exchange = new CarrierExchange(() -> true);
    answers((number, line) -> taken(line, ""));
    var line = new CarrierConnection(account("http"), Duration.ofMillis(500));
    String sid =
        line.call(
            exchange,
            client -> {
              String answer = Message.fetcher("SM1").fetch(client).getSid();
              pastTheDeadline();
              return answer;
            });
    assertThat(sid).isEqualTo("SM1");
  }

  // What is left to do once the answer is read is held up, as on a machine that is too busy.
  private static void pastTheDeadline() {
    try {
      Thread.sleep(700);
    } catch (InterruptedException e) {
      throw new IllegalStateException("the answer was thrown away", e);
    }
  }
}
