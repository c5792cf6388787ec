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

/** The console's first page: the feeds' runs, and the texts that nobody got. */
@Path("/console")
@RolesAllowed(StaffRole.VIEWERS)
@Produces(MediaType.TEXT_HTML)
class ConsolePage {
  private final FeedBoard board;
  private final UntoldBoard untold;
  private final ConsoleUser user;

  ConsolePage(FeedBoard board, UntoldBoard untold, ConsoleUser user) {
    this.board = board;
    this.untold = untold;
    this.user = user;
  }

  @GET
  public TemplateInstance page() {
    return Templates.page(board.feeds(), user.may(StaffRole.CLERKS) ? untold.latest() : List.of());
  }

  @CheckedTemplate(basePath = "console")
  static class Templates {
    static native TemplateInstance page(
        List<FeedBoard.FeedView> feeds, List<UntoldBoard.UntoldView> untold);

    private Templates() {}
  }
}
