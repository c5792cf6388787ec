package org.docketline.docket;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** What a ticket costs, and how it can be paid. An amount that is not wholly told is empty. */
public record TicketAmounts(
    List<Charge> charges, Optional<Boolean> canPayOnline, Optional<String> paymentUrl) {
  /** The amounts of this citation, as its feed tells them. */
  public static TicketAmounts of(Citation citation) {
    return new TicketAmounts(
        Charge.ofCitation(citation.id),
        Optional.ofNullable(citation.canPayOnline),
        Optional.ofNullable(citation.paymentUrl));
  }

  /** The fines of all charges together. */
  public Optional<BigDecimal> fines() {
    return sum(charge -> charge.fine);
  }

  /** The costs of all charges together. */
  public Optional<BigDecimal> costs() {
    return sum(charge -> charge.costs);
  }

  /**
   * Fines and costs together, where nothing of it is left open: each charge has both, and the
   * courts are done with none, of which it may be paid already.
   */
  public Optional<BigDecimal> total() {
    return charges.stream().anyMatch(Charge::isClosed)
        ? Optional.empty()
        : fines().flatMap(fines -> costs().map(fines::add));
  }

  // Half of an amount would be taken for the whole of it.
  private Optional<BigDecimal> sum(Function<Charge, BigDecimal> amount) {
    List<BigDecimal> told = charges.stream().map(amount).filter(Objects::nonNull).toList();
    return told.size() == charges.size() ? told.stream().reduce(BigDecimal::add) : Optional.empty();
  }
}
