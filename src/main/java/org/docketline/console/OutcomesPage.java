package org.docketline.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.docketline.docket.CourtDirectory;
import org.docketline.outcomes.OutcomeCounts;
import org.docketline.outcomes.OutcomeCounts.Group;
import org.docketline.outcomes.WordingTrial;
import org.docketline.staff.StaffRole;

/** What came of court dates, in counts alone; the same as files. */
@Path("/console/outcomes")
@RolesAllowed(StaffRole.VIEWERS)
class OutcomesPage {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE, MMMM d, yyyy", Locale.US);

  private final OutcomeCounts counts;
  private final CourtDirectory courts;

  OutcomesPage(OutcomeCounts counts, CourtDirectory courts) {
    this.counts = counts;
    this.courts = courts;
  }

  /** The tables of the page; {@code since} is empty before the first day was written down. */
  record Tables(
      String since,
      List<OutcomeRow> followed,
      List<OutcomeRow> notFollowed,
      List<OutcomeRow> byLead,
      List<TrialRow> trials,
      List<OutcomeBoard.Reason> whyUnknown,
      ReminderCounts reminders) {
    public boolean isEmpty() {
      return followed.isEmpty() && notFollowed.isEmpty();
    }
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance page() {
    List<Group> groups = counts.groups();
    OutcomeBoard board = new OutcomeBoard(groups, courts);
    List<OutcomeRow> byLead = board.byLead();
    List<OutcomeRow> notFollowed = board.byCourt(false);
    return Templates.outcomes(
        new Tables(
            counts.first().map(OutcomesPage::spoken).orElse(""),
            board.byCourt(true),
            notFollowed,
            byLead,
            WordingTrial.of(counts.worded()).stream().map(TrialRow::of).toList(),
            board.whyUnknown(),
            ReminderCounts.of(groups, byLead, notFollowed)));
  }

  private static String spoken(LocalDate day) {
    return DAY.format(day);
  }

  @GET
  @Path("csv")
  @Produces("text/csv")
  public Response csv() {
    return CsvDownload.of(
        "outcomes.csv", OutcomeFiles.table(new OutcomeBoard(counts.groups(), courts)));
  }

  @GET
  @Path("open-data")
  @Produces("text/csv")
  public Response openData() {
    return CsvDownload.of(
        "court-dates-by-month.csv", OutcomeFiles.openData(counts.monthly(), courts));
  }

  @CheckedTemplate(basePath = "console")
  static class Templates {
    static native TemplateInstance outcomes(Tables tables);

    private Templates() {}
  }
}
