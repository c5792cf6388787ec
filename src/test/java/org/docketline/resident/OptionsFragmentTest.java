package org.docketline.resident;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.Engine;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.docketline.AllFacts;
import org.docketline.ServiceTest;
import org.docketline.docket.Citation;
import org.docketline.docket.CitationStatus;
import org.docketline.docket.CountyConfig;
import org.docketline.docket.Court;
import org.docketline.docket.CourtDirectory;
import org.docketline.docket.Hearing;
import org.docketline.docket.HearingNow;
import org.docketline.docket.HearingStatus;
import org.docketline.docket.TicketNow;
import org.docketline.docket.TicketOptions;
import org.docketline.subscription.Language;
import org.docketline.wording.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What somebody can do about a ticket, as the page of the ticket shows it. */
@QuarkusTest
@TestProfile(AllFacts.class)
class OptionsFragmentTest extends ServiceTest {
  private static final String PAYMENT = "href=\"https://pay.example.org/sample-city\"";

  @Inject Engine templates;
  @Inject Wording wording;
  @Inject CountyConfig county;

  private final Citation citation = new Citation();

  @Test
  void eachWayIsToldWithItsDeadlineAndItsPrice() {
    assertThat(shown("SAM01", Language.EN))
        .containsSubsequence(
            "<h3 class=\"govuk-heading-s\">Pay</h3>",
            "<strong>Deadline:</strong> <span lang=\"en\">The day before your court date</span>",
            "<strong>What you give up:</strong> <span lang=\"en\">To pay is to plead guilty.",
            "Ask for another date</h3>",
            "Contest the ticket</h3>",
            "Pay in parts</h3>",
            "Do community service</h3>",
            "Come by video or phone</h3>",
            "href=\"https://meet.example.org/sample-city\"",
            "tel:+1-308-555-0121",
            "Ask the court before you choose: <a class=\"govuk-link\" href=\"tel:+1-308-555-0101\">");
  }

  @Test
  void payingOnlineIsOfferedIfAllOfTheTicketCanBePaid() {
    citation.canPayOnline = true;
    assertThat(shown("SAM01", Language.EN))
        .contains(">Pay online</h3>", "All of this ticket can be paid online.", PAYMENT);

    citation.canPayOnline = null;
    assertThat(shown("SAM01", Language.EN))
        .contains(">Pay</h3>", "We do not know if this ticket can be paid online.", PAYMENT);

    citation.canPayOnline = false;
    assertThat(shown("SAM01", Language.EN))
        .contains(">Pay</h3>", "Not all of this ticket can be paid online.")
        .doesNotContain(PAYMENT);
  }

  @Test
  void courtThatSaysNothingIsToBeAsked() {
    assertThat(shown("SAM06", Language.EN))
        .contains("The court has not told us what you can do", "308-555-0106")
        .doesNotContain("<h3");
  }

  @Test
  void nothingIsToBeDoneAboutAClosedTicket() {
    citation.status = CitationStatus.CLOSED;
    assertThat(shown("SAM01", Language.EN)).doesNotContain("<h3", PAYMENT);
  }

  @ParameterizedTest
  @EnumSource
  void optionsAreToldInEveryLanguage(Language language) {
    assertThat(shown("SAM01", language))
        .contains(wording.pages(language).say("options.community-service"));
  }

  private List<HearingNow> hearings(Court court) {
    var hearing = new Hearing();
    hearing.date = LocalDate.of(2026, 5, 18);
    hearing.status = HearingStatus.SCHEDULED;
    return List.of(new HearingNow(hearing, court, hearing.date));
  }

  private String shown(String code, Language language) {
    citation.court = code;
    var court = new CourtDirectory(Optional.empty(), county).of(citation);
    return templates
        .getTemplate("resident/options")
        .data("options", TicketOptions.of(new TicketNow(citation, court, hearings(court))))
        .data("court", court)
        .data("w", wording.pages(language))
        .data("level", 3)
        .render();
  }
}
