package org.docketline.resident;

import static java.util.stream.Collectors.joining;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.docketline.docket.ProvenTicket;

/** The tickets that a browser has found by their driver's facts in the last quarter of an hour. */
@Singleton
final class FoundTickets {
  private static final String BETWEEN = " ";

  private final PageSession session;

  FoundTickets(PageSession session) {
    this.session = session;
  }

  /** Begins the session of a browser that has found these. */
  void keep(RoutingContext page, List<ProvenTicket> found) {
    session.begin(
        page,
        PageSession.Kind.TICKETS,
        found.stream().map(ProvenTicket::written).distinct().collect(joining(BETWEEN)));
  }

  /** What it has found, in the same order each time; none once the session is over. */
  List<ProvenTicket> of(RoutingContext page) {
    return session.use(page, PageSession.Kind.TICKETS).stream()
        .flatMap(content -> Stream.of(content.split(BETWEEN)))
        .filter(written -> !written.isEmpty())
        .flatMap(written -> ProvenTicket.read(written).stream())
        .toList();
  }
}
