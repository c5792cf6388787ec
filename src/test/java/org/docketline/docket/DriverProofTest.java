package org.docketline.docket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.docketline.AllFacts;
import org.docketline.ServiceTest;
import org.junit.jupiter.api.Test;

/** What proves whose ticket it is needs no telephone and no text. */
@QuarkusTest
@TestProfile(AllFacts.class)
class DriverProofTest extends ServiceTest {
  @Inject DriverProof proof;

  private Citation citation(String driver) {
    countyWritesBytes(
        """
        citation,court,date,time,room,hearing,status,name,born,state,licence
        A100200,OAK COURT,2026-05-18,9:30,,,,%s
        """
            .formatted(driver)
            .getBytes(UTF_8));
    poll();
    return Citation.numbered(new CitationNumber("A100200")).get(0);
  }

  @Test
  void driversOwnFactsAreProvenHoweverTheyAreWritten() {
    Citation ticket = citation("O'Test-Peña,1990-05-18,MO,T12-345");
    assertThat(proof.named(ticket, "otest pena")).isPresent();
    assertThat(proof.bornOn(ticket, LocalDate.of(1990, 5, 18))).isPresent();
    assertThat(proof.isLicence(ticket, "mo", "t12345")).isTrue();
  }

  @Test
  void anybodyElsesAreNot() {
    Citation ticket = citation("O'Test-Peña,1990-05-18,MO,T12-345");
    assertThat(proof.named(ticket, "Example")).isEmpty();
    assertThat(proof.bornOn(ticket, LocalDate.of(1990, 5, 19))).isEmpty();
    assertThat(proof.isLicence(ticket, "IL", "T12345")).isFalse();
  }

  @Test
  void whatTheFileDoesNotTellIsProvenByNothing() {
    Citation ticket = citation(",,,");
    assertThat(proof.named(ticket, "")).isEmpty();
    assertThat(proof.bornOn(ticket, LocalDate.of(1990, 5, 18))).isEmpty();
    assertThat(proof.isLicence(ticket, null, "")).isFalse();
  }
}
