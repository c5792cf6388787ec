package org.docketline.feed;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.docketline.feed.SourceConfig.ColumnsConfig;

/** What a column may tell; its key under {@code map} is its name in lower case, with dashes. */
@SuppressWarnings("ImmutableEnumChecker") // a method of the configuration changes nothing
public enum FeedFact {
  CITATION(map -> Optional.of(map.citation())),
  COURT(ColumnsConfig::court),
  COURT_ADDRESS(ColumnsConfig::courtAddress),
  HEARING_DATE(ColumnsConfig::hearingDate),
  HEARING_TIME(ColumnsConfig::hearingTime),
  HEARING_AT(ColumnsConfig::hearingAt),
  NOT_BEFORE(ColumnsConfig::notBefore),
  ROOM(ColumnsConfig::room),
  HEARING_TYPE(ColumnsConfig::hearingType),
  HEARING_STATUS(ColumnsConfig::hearingStatus),
  STATUS(ColumnsConfig::status),
  LAST_NAME(ColumnsConfig::lastName),
  BIRTH_DATE(ColumnsConfig::birthDate),
  LICENCE(ColumnsConfig::licence),
  LICENCE_STATE(ColumnsConfig::licenceState),
  ISSUED_ON(ColumnsConfig::issuedOn),
  CAN_PAY_ONLINE(ColumnsConfig::canPayOnline),
  PAYMENT_URL(ColumnsConfig::paymentUrl),
  VIOLATION_NUMBER(ColumnsConfig::violationNumber),
  VIOLATION(ColumnsConfig::violation),
  VIOLATION_STATUS(ColumnsConfig::violationStatus),
  WARRANT(ColumnsConfig::warrant),
  FINE(ColumnsConfig::fine),
  COSTS(ColumnsConfig::costs);

  private static final Set<FeedFact> SAID =
      Set.of(COURT, COURT_ADDRESS, ROOM, HEARING_TYPE, PAYMENT_URL, VIOLATION_NUMBER, VIOLATION);

  private final Function<ColumnsConfig, Optional<String>> written;

  FeedFact(Function<ColumnsConfig, Optional<String>> written) {
    this.written = written;
  }

  /** How the configuration writes where it stands. */
  public Optional<String> written(ColumnsConfig map) {
    return written.apply(map);
  }

  /** Its key under {@code map}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether it says when a hearing is. */
  boolean isOfAHearingsDay() {
    return this == HEARING_DATE || this == HEARING_TIME || this == HEARING_AT || this == NOT_BEFORE;
  }

  /** Whether it says where a case, a hearing or a charge stands. */
  boolean isStatus() {
    return this == STATUS || this == HEARING_STATUS || this == VIOLATION_STATUS;
  }

  /** Whether residents may come to read it as it is written. */
  boolean isSaid() {
    return SAID.contains(this);
  }

  /** The keys by which such a fact may become readable. */
  String formatsKey() {
    return this == HEARING_TIME ? "time-formats; of 0:00 midnight-is-no-time" : "date-formats";
  }
}
