package org.docketline.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.docketline.sms.SendOutcome;
import org.junit.jupiter.api.Test;

/** The line to the database is cut at the worst moment. */
@QuarkusTest
class CutLineTest extends OutboxTest {
  @Inject EntityManager entities;
  @Inject MessageClaims claims;

  @Test
  void commitThatTheDatabaseNeverSawIsAnError() {
    assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(this::stopAndBeCut))
        .isInstanceOf(RuntimeException.class);
    assertThat(query("select count(*) from pace where id = -1")).containsExactly("0");
  }

  private void stopAndBeCut() {
    entities.createNativeQuery("insert into pace (id) values (-1)").executeUpdate();
    Object backend = entities.createNativeQuery("select pg_backend_pid()").getSingleResult();
    query("select pg_terminate_backend(" + backend + ")");
  }

  @Test
  void claimThatTheDatabaseForgotIsNotPostedBesideAnothers() {
    oneTextIsDue();
    OutgoingText ours = claims.claim(1).get(0);
    var forgotten =
        new OutgoingText(ours.id(), UUID.randomUUID(), ours.to(), ours.text(), ours.goodFor());
    assertThat(post(forgotten)).isInstanceOf(SendOutcome.Deferred.class);
    recorder.record(forgotten, new SendOutcome.Unknown("lost"));
    assertThat(status()).isEqualTo("SENDING");
    recorder.record(ours, post(ours));
    assertThat(carrier().accepted()).hasSize(1);
    assertThat(status()).isEqualTo("ACCEPTED");
  }
}
