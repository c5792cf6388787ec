package org.docketline.wording;

import java.util.Locale;

/** What a text leaves open, as {@code {last4}}, until somebody is told it. */
enum Placeholder {
  /** Who texts. Every text may say it. */
  COUNTY(true),
  /** How the county names its texts. Every text may say it. */
  TEXTS(true),
  /** Whom to call: a court, or else the county. Every text may say it. */
  PHONE(true),
  /** How to be texted in each of the county's other languages. Every text may say it. */
  OFFERS(false),

  /** The last four characters of a ticket's number. */
  LAST4(true),
  /** The same of several tickets. */
  TICKETS(true),
  /** Weekday, month, day and time of a hearing. */
  WHEN(true),
  /** The same as the resident knew it before a change. */
  WAS(true),
  /** The time alone, for the texts that {@link #WHEN} ends with. */
  TIME(true),
  /** How far off a hearing is: in 7 days, tomorrow, today. */
  IN(false),
  /** The court's name. */
  COURT(false),
  /** Several courts, each with whom to call. */
  COURTS(true),
  /** The court's name, its address and the room. */
  PLACE(false),
  /** The room alone, for the text that {@link #PLACE} ends with. */
  ROOM(false),

  /** How a ticket stands, in a sentence. */
  FACTS(true),
  /** When the next court date is, or whether there is one, in a sentence. */
  DATE(false),
  /** The same, with the word that it stays until the court says otherwise. */
  STAYS(false),
  /** Which texts will still come, in a sentence. */
  PROMISE(false),
  /** The question before a telephone number. */
  ASK(false),
  /** What is new of a ticket, where it is told among other news. */
  NEWS(true),
  /** All the news of a day, a line each. */
  LINES(true),

  /** What the court says of a missed date, if anything. */
  CONSEQUENCE(true),
  /** What else the court says to who prepares for a hearing, as far as there is room. */
  NOTE(false),
  /** The same as an answer of its own. */
  NOTES(false),
  /** A page of the court. */
  LINK(false),

  /** Six digits that prove a telephone. */
  CODE(true),

  /** A number of days. */
  DAYS(false),
  /** A number of tickets. */
  COUNT(false),
  /** Numbered answers to a question of ours. */
  CHOICES(false),
  /** One of them. */
  CHOICE(true),
  /** The words that choose a language. */
  LANGUAGES(true);

  private final boolean needed;

  Placeholder(boolean needed) {
    this.needed = needed;
  }

  /** Whether a county's own text must keep it where ours has it. */
  boolean isNeeded() {
    return needed;
  }

  /** As the files write it between braces. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
