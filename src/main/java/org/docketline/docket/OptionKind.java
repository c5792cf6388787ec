package org.docketline.docket;

import java.util.Locale;

/** What a person may do about a ticket, in the order in which it is told. */
public enum OptionKind {
  PAY,
  NEW_DATE,
  CONTEST,
  PAYMENT_PLAN,
  COMMUNITY_SERVICE,
  REMOTE;

  /** Its column in the directory of courts. */
  public String column() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Its name in the keys of the words of pages. */
  public String key() {
    return column().replace('_', '-');
  }
}
