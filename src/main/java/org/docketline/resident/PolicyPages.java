package org.docketline.resident;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.docketline.retention.RetentionConfig;
import org.docketline.subscription.WatchConfig;
import org.docketline.wording.CountyPage;
import org.docketline.wording.Wording;

/** Privacy and terms: what this service does by its settings, or the county's own words. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class PolicyPages {
  private final PageFrames frames;
  private final Wording wording;
  private final WatchConfig watch;
  private final RetentionConfig kept;

  PolicyPages(PageFrames frames, Wording wording, WatchConfig watch, RetentionConfig kept) {
    this.frames = frames;
    this.wording = wording;
    this.watch = watch;
    this.kept = kept;
  }

  @GET
  @Path("privacy")
  public TemplateInstance privacy(RoutingContext page) {
    PageFrame frame = frames.open(page, "privacy.title");
    return own("privacy", frame)
        .map(words -> Templates.policy(frame, words))
        .orElseGet(
            () ->
                Templates.privacy(
                    frame,
                    watch.watchDays(),
                    PageSession.LASTS.toMinutes(),
                    kept.texts().toDays(),
                    kept.following().toDays()));
  }

  @GET
  @Path("terms")
  public TemplateInstance terms(RoutingContext page) {
    PageFrame frame = frames.open(page, "terms.title");
    return own("terms", frame)
        .map(words -> Templates.policy(frame, words))
        .orElseGet(() -> Templates.terms(frame));
  }

  private Optional<CountyPage> own(String name, PageFrame frame) {
    return wording.countyPage(name, frame.w().language());
  }

  @CheckedTemplate(basePath = "resident")
  static class Templates {
    static native TemplateInstance privacy(
        PageFrame frame, int days, long minutes, long texts, long following);

    static native TemplateInstance terms(PageFrame frame);

    static native TemplateInstance policy(PageFrame frame, CountyPage own);

    private Templates() {}
  }
}
