package org.docketline.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.docketline.docket.CountyConfig;
import org.docketline.figures.StopCounts;
import org.docketline.figures.TextSums;
import org.docketline.figures.TextSums.Pace;
import org.docketline.staff.StaffRole;
import org.docketline.trouble.Trouble;

/** The console's first page: whether all is well, and what needs a person. It tells of nobody. */
@Path("/console")
@RolesAllowed(StaffRole.VIEWERS)
@Produces(MediaType.TEXT_HTML)
class TodayPage {
  private final Needs needs;
  private final FeedStates feeds;
  private final TextSums sums;
  private final StopCounts stops;
  private final DayCharts charts;
  private final PaceWords paceWords;
  private final SpokenTime time;
  private final ZoneId zone;
  private final Clock clock;

  TodayPage(
      Needs needs,
      FeedStates feeds,
      TextSums sums,
      StopCounts stops,
      DayCharts charts,
      PaceWords paceWords,
      SpokenTime time,
      CountyConfig county,
      Clock clock) {
    this.needs = needs;
    this.feeds = feeds;
    this.sums = sums;
    this.stops = stops;
    this.charts = charts;
    this.paceWords = paceWords;
    this.time = time;
    this.zone = county.timeZone();
    this.clock = clock;
  }

  /** What the page shows of today's texts. */
  record Texts(
      String day, String at, DayTexts count, List<StopCounts.Stopped> stopped, String pace) {}

  @GET
  public TemplateInstance page() {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, zone);
    List<Trouble> troubles = needs.troubles();
    return Templates.today(
        needs.of(troubles),
        feeds.all(troubles),
        texts(today, sums.pace(now)),
        charts.texts(today),
        charts.hearings());
  }

  private Texts texts(LocalDate today, Optional<Pace> pace) {
    return new Texts(
        time.day(today),
        pace.map(one -> time.clock(one.at())).orElse(""),
        new DayTexts(today, sums.between(today, today)),
        stops.since(today.atStartOfDay(zone).toInstant()),
        pace.map(paceWords::of).orElse(""));
  }

  @CheckedTemplate(basePath = "console")
  static class Templates {
    static native TemplateInstance today(
        List<Need> needs,
        List<FeedStates.FeedState> feeds,
        Texts texts,
        DayCharts.Chart byDay,
        DayCharts.Chart ahead);

    private Templates() {}
  }
}
