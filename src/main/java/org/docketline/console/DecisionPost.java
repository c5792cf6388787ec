package org.docketline.console;

import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.docketline.feed.Feeds;
import org.docketline.polling.HeldChoice;
import org.docketline.polling.HeldFileDecisions;
import org.docketline.polling.HeldFileDecisions.Decided;
import org.docketline.signin.ConsoleUser;
import org.docketline.staff.AuditAct;

/** What each page on which a file is decided about does with a decision. */
@Singleton
class DecisionPost {
  private final Feeds feeds;
  private final HeldFileDecisions decisions;
  private final DecisionsPage history;
  private final ConsoleUser user;

  DecisionPost(Feeds feeds, HeldFileDecisions decisions, DecisionsPage history, ConsoleUser user) {
    this.feeds = feeds;
    this.decisions = decisions;
    this.history = history;
    this.user = user;
  }

  /** Answers 404 where an address names no feed. */
  void check(String feed) {
    if (feed == null || !feeds.names().contains(feed)) {
      throw new NotFoundException();
    }
  }

  /** Says what was decided before. */
  Response refused(Decided why) throws Exception {
    return Response.status(Response.Status.CONFLICT).entity(history.first(why.words())).build();
  }

  /** Decides, and leads to the list, so that a reload decides nothing again. */
  Response decide(HeldChoice chosen, String feed, long run, String why) throws Exception {
    boolean done = decisions.decide(chosen, feed, run, user.name(), why).done();
    if (done) {
      user.did(act(chosen), "feed %s, run %d".formatted(feed, run), why);
    }
    return Response.seeOther(URI.create("/console/decisions?done=" + done)).build();
  }

  private static AuditAct act(HeldChoice chosen) {
    return switch (chosen) {
      case APPLY, APPLY_QUIETLY -> AuditAct.APPLIED;
      case DISCARD -> AuditAct.DISCARDED;
      case LATER -> AuditAct.ASKED_LATER;
      case TAKE_BACK -> AuditAct.TAKEN_BACK;
    };
  }
}
