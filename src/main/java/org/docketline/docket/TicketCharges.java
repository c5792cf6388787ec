package org.docketline.docket;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Finds what a ticket is for and what it costs. */
@Singleton
public final class TicketCharges {
  private static final String CHARGES =
      """
      select number, description, status, warrant, fine, costs
      from violation where citation_id = ?1 order by id""";
  private static final String PAYMENT =
      "select can_pay_online, payment_url from citation where id = ?1";

  private final EntityManager entities;

  TicketCharges(EntityManager entities) {
    this.entities = entities;
  }

  /** The amounts of this citation, as its feed tells them. */
  public TicketAmounts of(Citation citation) {
    Object[] payment = rows(PAYMENT, citation).get(0);
    return new TicketAmounts(
        rows(CHARGES, citation).stream().map(TicketCharges::charge).toList(),
        Optional.ofNullable((Boolean) payment[0]),
        Optional.ofNullable((String) payment[1]));
  }

  @SuppressWarnings("unchecked") // a native query's result is untyped
  private List<Object[]> rows(String sql, Citation citation) {
    return entities
        .createNativeQuery(sql, Object[].class)
        .setParameter(1, citation.id)
        .getResultList();
  }

  private static TicketCharge charge(Object[] row) {
    return new TicketCharge(
        (String) row[0],
        (String) row[1],
        row[2] == null ? null : CitationStatus.valueOf((String) row[2]),
        (Boolean) row[3],
        (BigDecimal) row[4],
        (BigDecimal) row[5]);
  }
}
