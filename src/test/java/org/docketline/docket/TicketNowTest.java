package org.docketline.docket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.docketline.MovableClock;
import org.docketline.ServiceTest;
import org.junit.jupiter.api.Test;

/** What a ticket is comes as values that texts and pages word. */
@QuarkusTest
@TestProfile(TicketNowTest.Amounts.class)
class TicketNowTest extends ServiceTest {
  /** A county whose file tells what tickets cost. */
  public static class Amounts implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      String map = "docketline.feeds.\"county\".map.";
      return Map.of(
          map + "violation",
          "charge",
          map + "fine",
          "fine",
          map + "costs",
          "costs",
          map + "can-pay-online",
          "online",
          map + "payment-url",
          "pay",
          "docketline.feeds.\"county\".payment-hosts",
          "pay.example.org");
    }
  }

  @Inject CurrentTickets tickets;

  private Citation citation(String... rows) {
    String header = "citation,court,date,time,room,hearing,status,charge,fine,costs,online,pay\n";
    countyWritesBytes((header + String.join("\n", rows) + "\n").getBytes(UTF_8));
    poll();
    return Citation.numbered(new CitationNumber("A100200")).get(0);
  }

  private TicketNow ticket(String... rows) {
    return tickets.of(citation(rows).id, hearing -> false);
  }

  @Test
  void nextHearingComesWithItsCourtAndZone() {
    TicketNow ticket =
        ticket(
            "A100200,OAK COURT,2026-05-18,9:30,,,,,,,,",
            "A100200,PINE COURT,2026-05-06,14:00,B,,,,,,,");
    HearingNow next = ticket.ahead().get(0);
    assertThat(next.hearing().date).isEqualTo(LocalDate.of(2026, 5, 6));
    assertThat(next.hearing().room).isEqualTo("B");
    assertThat(next.court().zone()).isEqualTo(ZoneId.of("America/Denver"));
    assertThat(next.daysLeft()).isEqualTo(2);
    assertThat(ticket.courts()).extracting(Court::code).containsExactly("TC2", "TC1");
    assertThat(ticket.courtToCall().code()).isEqualTo("TC2");
  }

  @Test
  void hearingIsAheadUntilItsDayEndsWhereItIsHeld() {
    Citation citation = citation("A100200,PALM COURT,2026-05-05,9:30,,,,,,,,");
    MovableClock.set("2026-05-06T04:59:00"); // 23:59 of the 5th in Honolulu
    assertThat(tickets.of(citation.id, hearing -> false).ahead()).hasSize(1);
    MovableClock.set("2026-05-06T05:01:00");
    TicketNow over = tickets.of(citation.id, hearing -> false);
    assertThat(over.ahead()).isEmpty();
    assertThat(over.latest()).hasValueSatisfying(last -> assertThat(last.isOver()).isTrue());
  }

  @Test
  void declinedHearingIsNone() {
    Citation citation = citation("A100200,OAK COURT,2026-05-18,9:30,,,,,,,,");
    long hearing = Hearing.ofCitation(citation.id).get(0).id;
    assertThat(tickets.of(citation.id, other -> other.id == hearing).latest()).isEmpty();
  }

  @Test
  void amountsAreThoseOfAllCharges() {
    Citation citation =
        citation(
            "A100200,OAK COURT,2026-05-18,9:30,,,,Speeding,150.00,24.50,yes,https://pay.example.org/1",
            "A100200,OAK COURT,2026-05-18,9:30,,,,Signal,30.00,24.50,yes,https://pay.example.org/1");
    TicketAmounts amounts = TicketAmounts.of(citation);
    assertThat(amounts.charges())
        .extracting(charge -> charge.description)
        .containsExactlyInAnyOrder("Speeding", "Signal");
    assertThat(amounts.fines()).contains(new BigDecimal("180.00"));
    assertThat(amounts.costs()).contains(new BigDecimal("49.00"));
    assertThat(amounts.canPayOnline()).contains(true);
    assertThat(amounts.paymentUrl()).contains("https://pay.example.org/1");
  }

  @Test
  void halfOfAnAmountIsNone() {
    Citation citation =
        citation(
            "A100200,OAK COURT,2026-05-18,9:30,,,,Speeding,150.00,,,",
            "A100200,OAK COURT,2026-05-18,9:30,,,,Signal,,,,");
    TicketAmounts amounts = TicketAmounts.of(citation);
    assertThat(amounts.fines()).isEmpty();
    assertThat(amounts.costs()).isEmpty();
    assertThat(amounts.canPayOnline()).isEmpty();
  }

  @Test
  void ticketCanBePaidOnlineOnlyIfEachOfItsRowsSaysSo() {
    assertThat(paidOnline("yes", "yes")).isEqualTo("true");
    assertThat(paidOnline("yes", "no")).isEqualTo("false");
    assertThat(paidOnline("no", "")).isEqualTo("false");
    assertThat(paidOnline("yes", "")).isEqualTo("null");
    assertThat(paidOnline("", "")).isEqualTo("null");
  }

  @Test
  void textSendsNobodyToPayOnlineWhatCannotBe() {
    citation("A100200,PINE COURT,2026-05-18,9:30,,,,Speeding,,,yes,https://pay.example.org/1");
    text("A100200");
    assertThat(text("how do I pay?").get(0)).contains("Pay online: https://pay.example.org/1");

    citation("A100200,PINE COURT,2026-05-18,9:30,,,,Speeding,,,no,https://pay.example.org/1");
    assertThat(text("how do I pay?").get(0)).doesNotContain("pay.example.org");
  }

  private String paidOnline(String speeding, String signal) {
    String row = "A100200,OAK COURT,2026-05-18,9:30,,,,%s,,,%s,";
    citation(row.formatted("Speeding", speeding), row.formatted("Signal", signal));
    return query("select coalesce(can_pay_online::text, 'null') from citation").get(0);
  }
}
