package org.docketline.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.docketline.docket.CountyConfig;
import org.docketline.figures.TextSums;
import org.docketline.figures.TextSums.Cell;
import org.docketline.outbox.MessageStatus;
import org.docketline.staff.StaffRole;
import org.jboss.resteasy.reactive.RestQuery;

/** The texts of a day by kind, state and reason, and behind each count the texts themselves. */
@Path("/console/texts")
@RolesAllowed(StaffRole.VIEWERS)
@Produces(MediaType.TEXT_HTML)
class TextsPage {
  private static final Pattern DAY = Pattern.compile("20\\d\\d-\\d\\d-\\d\\d");
  private static final long LAST = ChronoUnit.MICROS.between(Instant.EPOCH, TextList.Place.LAST);

  private final TextSums sums;
  private final TextList list;
  private final UntoldBoard untold;
  private final SpokenTime time;
  private final CountyConfig county;
  private final Clock clock;

  TextsPage(
      TextSums sums,
      TextList list,
      UntoldBoard untold,
      SpokenTime time,
      CountyConfig county,
      Clock clock) {
    this.sums = sums;
    this.list = list;
    this.untold = untold;
    this.time = time;
    this.county = county;
    this.clock = clock;
  }

  /** A day as the page names it, and the ones beside it, as addresses have them. */
  record Shown(String date, String spoken, String before, String after) {}

  /** Texts that stand alike, in words. */
  record Group(Cell cell, String kind, String state, String reason, String texts) {
    /** What an address says of it. */
    public String asked() {
      return "day=%s&kind=%s&state=%s%s"
          .formatted(
              cell.due(),
              URLEncoder.encode(cell.notice(), StandardCharsets.UTF_8),
              cell.status(),
              cell.code() == null ? "" : "&code=" + cell.code());
    }
  }

  @GET
  public TemplateInstance page(@RestQuery String day) {
    LocalDate shown = day(day);
    List<Cell> cells = sums.between(shown, shown);
    return Templates.texts(
        shown(shown), new DayTexts(shown, cells), cells.stream().map(TextsPage::group).toList());
  }

  private LocalDate day(String asked) {
    return asked == null || asked.isEmpty()
        ? LocalDate.ofInstant(clock.instant(), county.timeZone())
        : Optional.of(asked)
            .filter(typed -> DAY.matcher(typed).matches())
            .flatMap(TextsPage::parsed)
            .orElseThrow(NotFoundException::new);
  }

  private static Optional<LocalDate> parsed(String day) {
    try {
      return Optional.of(LocalDate.parse(day));
    } catch (DateTimeParseException e) {
      return Optional.empty(); // the 30th of February
    }
  }

  private Shown shown(LocalDate day) {
    return new Shown(
        day.toString(), time.day(day), day.minusDays(1).toString(), day.plusDays(1).toString());
  }

  private static Group group(Cell cell) {
    return new Group(
        cell,
        cell.notice().replace('-', ' '),
        FateWords.of(cell.stands()),
        FateWords.reason(cell.code()),
        SpokenNumber.of(cell.texts()));
  }

  /** {@code planned}, in microseconds, and {@code before}, an id, say where the list goes on. */
  @GET
  @Path("list")
  @RolesAllowed(StaffRole.CLERKS)
  public TemplateInstance list(
      @RestQuery String day,
      @RestQuery String kind,
      @RestQuery String state,
      @RestQuery Integer code,
      @RestQuery Long planned,
      @RestQuery Long before) {
    var cell = new Cell(day(day), kind == null ? "" : kind, stateOf(state), code, 0, 0);
    List<TextList.Line> lines = list.after(place(planned, before), cell);
    return Templates.textList(
        shown(cell.due()), group(cell), lines, lines.size() < TextList.SHOWN ? null : next(lines));
  }

  private static String stateOf(String asked) {
    return Arrays.stream(MessageStatus.values())
        .map(MessageStatus::name)
        .filter(name -> name.equals(asked))
        .findFirst()
        .orElseThrow(NotFoundException::new);
  }

  private static TextList.Place place(Long planned, Long before) {
    return planned == null || before == null
        ? TextList.Place.FIRST
        : new TextList.Place(
            Instant.EPOCH.plus(Math.max(0, Math.min(planned, LAST)), ChronoUnit.MICROS), before);
  }

  private static String next(List<TextList.Line> lines) {
    TextList.Place last = lines.get(lines.size() - 1).place();
    return "planned=%d&before=%d"
        .formatted(ChronoUnit.MICROS.between(Instant.EPOCH, last.planned()), last.id());
  }

  /** Those that nobody got, as far as we know: somebody may have to call. */
  @GET
  @Path("untold")
  @RolesAllowed(StaffRole.CLERKS)
  public TemplateInstance untold() {
    return Templates.untold(untold.latest());
  }

  @CheckedTemplate(basePath = "console")
  static class Templates {
    static native TemplateInstance texts(Shown day, DayTexts count, List<Group> groups);

    static native TemplateInstance textList(
        Shown day, Group group, List<TextList.Line> lines, String next);

    static native TemplateInstance untold(List<UntoldBoard.UntoldView> untold);

    private Templates() {}
  }
}
