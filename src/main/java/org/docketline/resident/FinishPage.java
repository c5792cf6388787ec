package org.docketline.resident;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** Signs out: the next who uses this browser sees neither tickets nor texts. */
@Path("/texts/finish")
class FinishPage {
  private final PageSession session;

  FinishPage(PageSession session) {
    this.session = session;
  }

  @POST
  public Response finish(RoutingContext page) {
    session.endAll(page);
    return PageAnswers.goTo("/");
  }
}
