package org.docketline.docket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.docketline.wording.Counties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be done about a ticket: what its court offers, and what the ticket allows. */
class TicketOptionsTest {
  private static final CourtDirectory COURTS =
      new CourtDirectory(Optional.empty(), Counties.sample());
  private static final String OF_COURT = "https://pay.example.org/sample-city";

  private final Citation citation = new Citation();
  private final Hearing hearing = new Hearing();

  @BeforeEach
  void dateIsToday() {
    hearing.date = LocalDate.of(2026, 5, 18);
    hearing.status = HearingStatus.SCHEDULED;
  }

  @Test
  void everyOptionOfItsCourtIsGiven() {
    assertThat(options("SAM01").options())
        .extracting(CourtOption::kind)
        .containsExactly(OptionKind.values());
  }

  @ParameterizedTest
  @CsvSource({"SCHEDULED, true", "UNSEEN, true", "CANCELLED, false", "WITHDRAWN, false"})
  void onlyADateThatMayBeOnCanBeJoined(HearingStatus status, boolean dated) {
    hearing.status = status;

    assertThat(options("SAM01").dated()).isEqualTo(dated);
    assertThat(options("SAM01").options().stream().anyMatch(one -> one.kind() == OptionKind.REMOTE))
        .isEqualTo(dated);
  }

  @Test
  void closedTicketLeavesNothingToDo() {
    citation.status = CitationStatus.CLOSED;

    assertThat(options("SAM01").options()).isEmpty();
    assertThat(options("SAM01").paymentLink()).isEmpty();
  }

  @Test
  void ticketThatCannotAllBePaidOnlineHasNoLink() {
    citation.canPayOnline = false;
    citation.paymentUrl = "https://pay.example.org/17";
    TicketOptions options = options("SAM01");

    assertThat(options.payOnline()).isEqualTo(PayOnline.NO);
    assertThat(options.paymentLink()).isEmpty();
    assertThat(options.options().get(0).how().isGiven()).as("other ways remain").isTrue();
  }

  @Test
  void linkOfTheFeedComesBeforeTheCourts() {
    citation.canPayOnline = true;
    assertThat(options("SAM01").paymentLink()).contains(OF_COURT);

    citation.paymentUrl = "https://pay.example.org/17";
    assertThat(options("SAM01").paymentLink()).contains("https://pay.example.org/17");
  }

  @Test
  void whatIsNoWebAddressIsNoLink() {
    citation.paymentUrl = "javascript:alert(1)";

    assertThat(options("SAM01").paymentLink()).contains(OF_COURT);
  }

  @Test
  void silentFeedLeavesItOpenWhetherItCanBePaidOnline() {
    assertThat(options("SAM01").payOnline()).isEqualTo(PayOnline.UNKNOWN);
    assertThat(options("SAM01").paymentLink()).contains(OF_COURT);
  }

  @Test
  void courtThatSaysNothingOffersNothing() {
    assertThat(options("SAM06").options()).isEmpty();
    assertThat(options("of no directory").options()).isEmpty();
  }

  @Test
  void thatItCannotBePaidOnlineIsSaidWithoutAWordOfTheCourt() {
    citation.canPayOnline = false;

    assertThat(options("SAM06").options())
        .extracting(CourtOption::kind)
        .containsExactly(OptionKind.PAY);
  }

  private TicketOptions options(String court) {
    citation.court = court;
    Court of = COURTS.of(citation);
    return TicketOptions.of(
        new TicketNow(citation, of, List.of(new HearingNow(hearing, of, hearing.date))));
  }
}
