package org.docketline.notice;

import org.docketline.wording.FilledText;
import org.docketline.wording.TextFacts.TicketFacts;
import org.docketline.wording.TextKey;

/** The texts that tell a piece of news of a ticket: a whole one, and a line among other news. */
record NewsTexts(TicketFacts ticket, FilledText alone, FilledText amongOthers) {

  /** Both texts tell the same facts. */
  static <F> NewsTexts of(TicketFacts ticket, TextKey<F> alone, TextKey<F> amongOthers, F facts) {
    return new NewsTexts(ticket, alone.with(facts), amongOthers.with(facts));
  }
}
