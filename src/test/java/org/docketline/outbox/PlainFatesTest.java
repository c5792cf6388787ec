package org.docketline.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.docketline.sms.SendOutcome.Accepted;
import org.docketline.sms.SendOutcome.Unknown;
import org.junit.jupiter.api.Test;

/** What is recorded for many texts at once is what would be recorded for each alone. */
@QuarkusTest
class PlainFatesTest extends OutboxTest {
  private static final int MANY = 40;

  @Inject MessageClaims claims;
  @Inject DeliveryReceipts receipts;

  private List<OutgoingText> claimed() {
    textIsDue(IntStream.range(0, MANY).mapToObj("+13145554%03d"::formatted).toArray(String[]::new));
    return claims.claim(MANY);
  }

  private static void atOnce(List<Runnable> all) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(all.size());
    try {
      List<Future<?>> begun = new ArrayList<>();
      all.forEach(one -> begun.add(threads.submit(one)));
      for (Future<?> one : begun) {
        one.get();
      }
    } finally {
      threads.shutdown();
    }
  }

  private static String sid(OutgoingText text) {
    return "SM%032x".formatted(0xF000000L + text.id());
  }

  private Runnable accept(OutgoingText text) {
    return () -> recorder.record(text, new Accepted(sid(text)));
  }

  private Runnable receipt(OutgoingText text, String word) {
    return () -> receipts.take(text.id(), sid(text), word, null);
  }

  @Test
  void answersAndReceiptsOfManyAreRecordedWhateverTheirOrder() throws Exception {
    List<Runnable> all = new ArrayList<>();
    for (OutgoingText text : claimed()) {
      all.add(receipt(text, "delivered"));
      all.add(accept(text));
      all.add(receipt(text, "sent"));
    }
    atOnce(all);
    assertThat(query("select status, count(*), count(distinct sid) from message group by status"))
        .containsExactly("DELIVERED|" + MANY + "|" + MANY);
  }

  @Test
  void oneOfMoreThanOneRowOrAnotherClaimIsLookedAtAlone() throws Exception {
    List<OutgoingText> texts = claimed();
    OutgoingText other = texts.get(0);
    execute("update message set claim = gen_random_uuid() where id = " + other.id());
    execute("update message set sid = '" + sid(texts.get(1)) + "' where id = " + texts.get(2).id());
    assertThat(standing.isOurs(other)).isFalse();
    assertThat(standing.isOurs(texts.get(3))).isTrue();
    List<Runnable> all = new ArrayList<>();
    all.add(() -> recorder.record(other, new Unknown("lost")));
    texts.stream().skip(1).forEach(text -> all.add(quietly(accept(text))));
    atOnce(all);
    assertThat(query("select status from message where id = " + other.id()))
        .as("claimed by another since")
        .containsExactly("SENDING");
    assertThat(query("select count(*) from message where status = 'ACCEPTED'"))
        .as("one's id is another's, the rest is recorded")
        .satisfies(
            count -> assertThat(Integer.parseInt(count.get(0))).isGreaterThanOrEqualTo(MANY - 3));
  }

  private static Runnable quietly(Runnable recorded) {
    return () -> {
      try {
        recorded.run();
      } catch (RuntimeException e) { // the sender logs it, and the lease runs out
        assertThat(e).isNotNull();
      }
    };
  }
}
