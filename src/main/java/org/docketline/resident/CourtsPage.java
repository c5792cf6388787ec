package org.docketline.resident;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.docketline.docket.CountyConfig;
import org.docketline.docket.Court;
import org.docketline.docket.CourtDirectory;
import org.docketline.docket.CourtSearch;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * The directory of courts: who looks for one is nobody in particular, so a search is an address.
 */
@Path("/courts")
@Produces(MediaType.TEXT_HTML)
class CourtsPage {
  static final int LONGEST_SEARCH = 100;

  private final PageFrames frames;
  private final CourtDirectory directory;
  private final CountyConfig county;

  CourtsPage(PageFrames frames, CourtDirectory directory, CountyConfig county) {
    this.frames = frames;
    this.directory = directory;
    this.county = county;
  }

  @GET
  public TemplateInstance courts(@RestQuery String q, RoutingContext page) {
    String typed = q == null ? "" : q.strip();
    List<Court> found = CourtSearch.of(cut(typed)).in(directory.courts());
    return Templates.courts(
        frames.open(page, "courts.title"), cut(typed), found.size(), TownCourts.of(found));
  }

  private static String cut(String typed) {
    return typed.substring(0, Math.min(typed.length(), LONGEST_SEARCH));
  }

  /** A code may have slashes. */
  @GET
  @Path("{code: .+}")
  public TemplateInstance court(@RestPath String code, RoutingContext page) {
    Court court = directory.coded(code).orElseThrow(NotFoundException::new);
    PageFrame frame = frames.open(page, "courts.court-title").with("court", court.name());
    return Templates.court(frame, court, court.phone().equals(county.contact()));
  }

  @CheckedTemplate(basePath = "resident")
  static class Templates {
    static native TemplateInstance courts(
        PageFrame frame, String typed, int count, List<TownCourts> towns);

    static native TemplateInstance court(PageFrame frame, Court court, boolean countysPhone);

    private Templates() {}
  }
}
