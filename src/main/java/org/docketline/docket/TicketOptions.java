package org.docketline.docket;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a person can do about a ticket: what the court offers, without what this ticket does not
 * allow. Nothing of it concerns a closed ticket, and without a date to come to nobody can join one.
 * Texts and pages ask here, so that they say the same. {@code dated} says whether a date may be
 * ahead.
 */
public record TicketOptions(PayOnline payOnline, List<CourtOption> options, boolean dated) {
  /** Of a ticket as it stands, at the court of its next hearing. */
  public static TicketOptions of(TicketNow ticket) {
    Citation citation = ticket.citation();
    PayOnline online = PayOnline.of(citation.canPayOnline);
    boolean dated = ticket.hearings().stream().anyMatch(HearingNow::mayBeOn);
    return citation.isClosed()
        ? new TicketOptions(online, List.of(), false)
        : new TicketOptions(
            online,
            options(citation, ticket.courts().get(0), online)
                .filter(one -> dated || one.kind() != OptionKind.REMOTE)
                .toList(),
            dated);
  }

  private static Stream<CourtOption> options(Citation citation, Court court, PayOnline online) {
    return Stream.concat(
        payment(citation, court, online).stream(),
        court.details().options().stream().filter(one -> one.kind() != OptionKind.PAY));
  }

  // That a ticket can not be paid online is worth saying even where the court says nothing of it.
  private static Optional<CourtOption> payment(Citation citation, Court court, PayOnline online) {
    CourtOption payment =
        court
            .details()
            .option(OptionKind.PAY)
            .orElseGet(() -> CourtOption.linked(OptionKind.PAY, court.paymentUrl()))
            .by(link(citation, court, online));
    return Optional.of(payment).filter(one -> one.isGiven() || online != PayOnline.UNKNOWN);
  }

  private static Optional<String> link(Citation citation, Court court, PayOnline online) {
    return Optional.ofNullable(citation.paymentUrl)
        .filter(link -> WebAddress.is(link) && link.startsWith("https:"))
        .or(court::paymentUrl)
        .filter(link -> online != PayOnline.NO);
  }

  /** Where it may be paid online; empty where it cannot be, or nobody says where. */
  public Optional<String> paymentLink() {
    return options.stream()
        .filter(option -> option.kind() == OptionKind.PAY)
        .findFirst()
        .flatMap(CourtOption::link);
  }
}
