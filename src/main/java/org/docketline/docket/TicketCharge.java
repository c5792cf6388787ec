package org.docketline.docket;

import java.math.BigDecimal;

/**
 * One charge of a ticket as the county tells it; what it does not tell is null. Money is in US
 * dollars. It is for pages behind a second fact, and never named in a text.
 */
public record TicketCharge(
    String number,
    String description,
    CitationStatus status,
    Boolean warrant,
    BigDecimal fine,
    BigDecimal costs) {}
