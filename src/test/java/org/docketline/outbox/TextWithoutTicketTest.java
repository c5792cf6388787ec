package org.docketline.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.docketline.ServiceTest;
import org.docketline.sms.PhoneNumber;
import org.docketline.subscription.Subscribers;
import org.junit.jupiter.api.Test;

/** A text about no ticket, such as a code that proves a telephone, goes the way of any other. */
@QuarkusTest
@TestProfile(TextWithoutTicketTest.WithCodes.class)
class TextWithoutTicketTest extends ServiceTest {
  /** A service that words codes. */
  public static class WithCodes implements QuarkusTestProfile {
    @Override
    public Set<Class<?>> getEnabledAlternatives() {
      return Set.of(CodeText.class);
    }
  }

  /** Words a code. */
  @Alternative
  @Singleton
  static class CodeText implements MessageText {
    @Override
    public void gather(List<Message> messages) {}

    @Override
    public Rendering render(Message message) {
      return new Words(
          "Your code is 246810.", message.expiresAt, message.notice, HearingAsTold.NOTHING);
    }

    @Override
    public Optional<Words> together(List<Message> messages) {
      return Optional.empty();
    }
  }

  @Inject Outbox outbox;
  @Inject Subscribers subscribers;
  @Inject Clock clock;

  private boolean plan() {
    Instant now = clock.instant();
    return outbox.add(
        new PlannedText(
            subscribers.enrol(new PhoneNumber(PHONE)).id,
            null,
            "code",
            "code/1",
            null,
            null,
            null,
            HearingAsTold.NOTHING,
            SendUrgency.FIRST,
            now,
            now.plus(Duration.ofMinutes(10))));
  }

  @Test
  void itIsPlannedOnceAndSentOnce() {
    carrier().forget();
    assertThat(QuarkusTransaction.requiringNew().call(this::plan)).isTrue();
    assertThat(QuarkusTransaction.requiringNew().call(this::plan)).isFalse();
    assertThat(carrier().posts()).isEmpty();
    tick();
    assertThat(carrier().posts())
        .singleElement()
        .satisfies(sent -> assertThat(sent.body()).isEqualTo("Your code is 246810."));
    assertThat(query("select status, subscription_id from message"))
        .containsExactly("ACCEPTED|null");
  }
}
