package org.docketline.docket;

/** What a feed's row says of a hearing's date: these are four things, and no two mean the same. */
public enum DateSaid {
  /** A date that we can read. */
  GIVEN,
  /** Nothing: the field is blank, and may be filled tomorrow. */
  BLANK,
  /** That there is none: the county writes a stand-in for it, such as TBD. */
  NONE,
  /** Something that we cannot read: there is a date, and we do not know which. */
  UNREADABLE
}
