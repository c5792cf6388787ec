package org.docketline.wording;

/**
 * What texts are filled with. Each record is named by the placeholders that it fills, and one
 * within another fills its own: a text that asks for a record cannot be said without every fact of
 * it.
 */
public sealed interface TextFacts {

  /** Which ticket, and whom to call about it. */
  record TicketFacts(String last4, String phone) implements TextFacts {}

  /** A ticket that we watch for, and for how many days. */
  record WatchFacts(TicketFacts ticket, int days) implements TextFacts {}

  /** How a ticket stands, which texts will still come, and the question before the phone. */
  record StandingFacts(TicketFacts ticket, TextPart facts, TextPart promise, TextPart ask)
      implements TextFacts {

    /** The same with somebody else to call. */
    public StandingFacts withPhone(String phone) {
      return new StandingFacts(new TicketFacts(ticket.last4, phone), facts, promise, ask);
    }

    /** The same in another sentence. */
    public StandingFacts withFacts(TextPart sentence) {
      return new StandingFacts(ticket, sentence, promise, ask);
    }
  }

  /** A ticket that is followed, and for how many days we would have watched for it. */
  record FollowedFacts(StandingFacts standing, int days) implements TextFacts {}

  /**
   * How a ticket stands, whom to call about it, where its court is, and what that says of a missed
   * date.
   */
  record AnswerFacts(StandingFacts standing, TextPart court, TextPart place, TextPart consequence)
      implements TextFacts {}

  /** The same of a ticket that has a date, ahead or passed. */
  record DatedAnswerFacts(AnswerFacts answer, TextPart when) implements TextFacts {}

  /** A ticket that may be in any of these courts. */
  record CourtsFacts(TicketFacts ticket, TextPart courts) implements TextFacts {}

  /** Whom to call, which may be the county, and what is known of the next date. */
  record CallFacts(
      TextPart court, String phone, TextPart date, TextPart stays, TextPart consequence)
      implements TextFacts {}

  /** When and where a hearing is, and how far off. */
  record HearingFacts(TextPart when, TextPart court, TextPart place, TextPart in)
      implements TextFacts {

    /** The same hearing at another moment. */
    public HearingFacts at(TextPart moment) {
      return new HearingFacts(moment, court, place, in);
    }
  }

  /** A hearing as a sentence of another text says it. */
  record DateFacts(HearingFacts hearing, String phone) implements TextFacts {}

  /** News of a ticket's hearing. */
  record NewsFacts(TicketFacts ticket, HearingFacts hearing) implements TextFacts {}

  /** A hearing that comes, with what its court says besides. */
  record ReminderFacts(NewsFacts news, TextPart consequence, TextPart note) implements TextFacts {}

  /** A hearing at another moment than it was. */
  record MovedFacts(NewsFacts news, TextPart was) implements TextFacts {}

  /** A hearing that was missed: how far off it is would be nonsense. */
  record MissedFacts(TicketFacts ticket, TextPart when, TextPart court, TextPart place)
      implements TextFacts {}

  /** One of the answers to a question, and the number to text for it. */
  record OptionFacts(int count, TextPart choice) implements TextFacts {}

  /** The same of a ticket. */
  record TicketOptionFacts(int count, String last4) implements TextFacts {}

  /** What is new of these tickets. */
  record LineFacts(String tickets, String news) implements TextFacts {}

  /** All the news of a person's day. */
  record DayFacts(TextPart lines, TextPart ask, String phone) implements TextFacts {}
}
