package org.docketline.console;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.docketline.docket.CountyConfig;
import org.docketline.staff.AuditTrail;
import org.docketline.staff.AuditTrail.Entry;
import org.docketline.staff.StaffRole;
import org.jboss.resteasy.reactive.RestQuery;

/** Who looked at whom, and who did what, newest first; all of it as CSV. */
@Path("/console/audit")
@RolesAllowed(StaffRole.ADMINS)
class AuditPage {
  private static final int SHOWN = 50;
  private static final int AT_ONCE = 1_000;

  private final AuditTrail audit;
  private final DateTimeFormatter time;

  AuditPage(AuditTrail audit, CountyConfig county) {
    this.audit = audit;
    this.time =
        DateTimeFormatter.ofPattern("EEE, MMM d, yyyy, h:mm:ss a", Locale.US)
            .withZone(county.timeZone());
  }

  /** A line as the page shows it. */
  record Line(String at, Entry entry) {}

  @GET
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance page(@RestQuery Long before) {
    List<Entry> entries = audit.before(from(before), SHOWN);
    Long older = entries.size() < SHOWN ? null : entries.get(SHOWN - 1).id();
    return Templates.audit(
        entries.stream().map(one -> new Line(at(one.at()), one)).toList(), older);
  }

  private static OptionalLong from(Long before) {
    return before == null ? OptionalLong.empty() : OptionalLong.of(before);
  }

  private String at(Instant moment) {
    return time.format(moment);
  }

  @GET
  @Path("csv")
  @Produces("text/csv")
  public Response csv() {
    return CsvDownload.of("audit.csv", this::write);
  }

  private void write(CsvWriter csv) {
    csv.writeRecord("id", "at", "who", "act", "about", "why");
    OptionalLong before = OptionalLong.empty();
    List<Entry> entries;
    do {
      entries = audit.before(before, AT_ONCE);
      entries.forEach(one -> write(csv, one));
      before = entries.stream().mapToLong(Entry::id).min();
    } while (entries.size() == AT_ONCE);
  }

  private static void write(CsvWriter csv, Entry one) {
    csv.writeRecord(
        String.valueOf(one.id()),
        one.at().toString(),
        CsvDownload.plain(one.who()),
        one.act(),
        CsvDownload.plain(one.about()),
        CsvDownload.plain(one.why()));
  }

  @CheckedTemplate(basePath = "console")
  static class Templates {
    static native TemplateInstance audit(List<Line> lines, Long older);

    private Templates() {}
  }
}
