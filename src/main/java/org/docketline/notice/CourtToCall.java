package org.docketline.notice;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.docketline.docket.CountyConfig;
import org.docketline.docket.CourtWords;
import org.docketline.docket.TicketNow;
import org.docketline.subscription.Subscription;
import org.docketline.wording.CourtCall;
import org.docketline.wording.CourtSentence;
import org.docketline.wording.FilledText;
import org.docketline.wording.PlaceWords;
import org.docketline.wording.ServiceText;
import org.docketline.wording.TextBrevity;
import org.docketline.wording.TextFacts.CallFacts;
import org.docketline.wording.TextPart;

/**
 * Whom to call about what only a court can say, and what is known of the next date. A court whose
 * own number we do not know is not given the county's as its own: then the county is named.
 */
@Singleton
public final class CourtToCall {
  private final CitationFacts facts;
  private final HearingWords words;
  private final CountyConfig county;

  CourtToCall(CitationFacts facts, HearingWords words, CountyConfig county) {
    this.facts = facts;
    this.words = words;
    this.county = county;
  }

  /** About a ticket that the docket holds: the court of its next date. */
  public CallFacts of(Subscription followed) {
    TicketNow ticket = facts.ticket(followed);
    CourtCall call = words.call(ticket.courts().get(0));
    Optional<TextPart> when = facts.whenNext(followed);
    FilledText none =
        ticket.citation().isClosed() ? ServiceText.DATE_CLOSED : ServiceText.DATE_NONE;
    return new CallFacts(
        call.itself() && call.court().isListed()
            ? PlaceWords.name(call.court())
            : ServiceText.THE_COUNTY,
        call.phone(),
        when.map(ServiceText.DATE_AHEAD::with).orElse(none),
        when.map(ServiceText.DATE_STAYS::with).orElse(none),
        new CourtSentence(call.court().consequence(), TextBrevity.CUT));
  }

  /** Where the docket holds no ticket of theirs: the county, and this of the date. */
  public CallFacts ofCounty(FilledText date) {
    return new CallFacts(
        ServiceText.THE_COUNTY,
        county.contact(),
        date,
        date,
        new CourtSentence(CourtWords.NONE, TextBrevity.CUT));
  }
}
