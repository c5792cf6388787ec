package org.docketline.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.docketline.staff.StaffRole;

/** The feeds' last runs, what could not be read of them, and what is held. */
@Path("/console/feeds")
@RolesAllowed(StaffRole.VIEWERS)
@Produces(MediaType.TEXT_HTML)
class FeedsPage {
  private final FeedBoard board;

  FeedsPage(FeedBoard board) {
    this.board = board;
  }

  @GET
  public TemplateInstance page() {
    return Templates.feeds(board.feeds());
  }

  @CheckedTemplate(basePath = "console")
  static class Templates {
    static native TemplateInstance feeds(List<FeedBoard.FeedView> feeds);

    private Templates() {}
  }
}
