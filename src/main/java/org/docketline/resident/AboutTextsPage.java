package org.docketline.resident;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;
import org.docketline.outbox.TextLinks;
import org.docketline.wording.PageWords;

/** How to know that a text is one of ours. */
@Path("/about-texts")
@Produces(MediaType.TEXT_HTML)
class AboutTextsPage {
  private static final List<String> BEFORE =
      List.of("reminder-plan", "reminder-prepare", "reminder");
  private static final List<String> CHANGED =
      List.of("hearing-set", "moved", "continued", "relocated", "cancelled", "on-again", "closed");
  private static final List<String> OTHERS =
      List.of(
          "court-moved",
          "court-phone",
          "unseen",
          "withdrawn",
          "missed",
          "found",
          "not-yet",
          "watch-ended",
          "together",
          "sign-up-code");

  private final PageFrames frames;
  private final SampleTexts samples;
  private final TextingHours hours;
  private final TextLinks links;
  private final TextNumber number;
  private final SiteAddress site;

  AboutTextsPage(
      PageFrames frames,
      SampleTexts samples,
      TextingHours hours,
      TextLinks links,
      TextNumber number,
      SiteAddress site) {
    this.frames = frames;
    this.samples = samples;
    this.hours = hours;
    this.links = links;
    this.number = number;
    this.site = site;
  }

  /** Texts of one occasion; the key names it. */
  public record Samples(String key, List<String> texts) {}

  @GET
  public TemplateInstance page(RoutingContext page) {
    PageFrame frame = frames.open(page, "about-texts.title");
    PageWords w = frame.w();
    return Templates.about(frame, number, ofLinks(w), hours.words(w), samples(w));
  }

  // Nothing is said of links where the county's own words hold some.
  private String ofLinks(PageWords w) {
    boolean any =
        samples.anyLink(Stream.of(BEFORE, CHANGED, OTHERS).flatMap(List::stream), w.language());
    if (any) {
      return "";
    }
    return links.areOn()
        ? w.say("about-texts.links-ours", "host", site.host())
        : w.say("about-texts.links-none");
  }

  private List<Samples> samples(PageWords w) {
    return List.of(
        samples(w, "first", List.of("enrolled")),
        samples(w, "before", BEFORE),
        samples(w, "changed", CHANGED),
        samples(w, "others", OTHERS));
  }

  private Samples samples(PageWords w, String occasion, List<String> keys) {
    return new Samples(
        "about-texts." + occasion,
        keys.stream().map(key -> samples.text(key, w.language())).toList());
  }

  @CheckedTemplate(basePath = "resident")
  static class Templates {
    static native TemplateInstance about(
        PageFrame frame,
        TextNumber number,
        String links,
        List<String> hours,
        List<Samples> samples);

    private Templates() {}
  }
}
