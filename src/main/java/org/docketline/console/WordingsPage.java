package org.docketline.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.docketline.staff.StaffRole;
import org.docketline.subscription.Language;
import org.docketline.wording.SampleText;
import org.jboss.resteasy.reactive.RestQuery;

/** Every text as it would go out, a language at a time. */
@Path("/console/wordings")
@RolesAllowed(StaffRole.VIEWERS)
@Produces(MediaType.TEXT_HTML)
class WordingsPage {
  private final ShownWordings samples;

  WordingsPage(ShownWordings samples) {
    this.samples = samples;
  }

  /** A language to choose; {@code shown} is the one whose texts the page has. */
  record Choice(String code, String name, boolean draft, boolean shown) {}

  @GET
  public TemplateInstance page(@RestQuery String language) {
    Language shown = language == null ? samples.languages().get(0) : listed(language);
    List<Choice> choices =
        samples.languages().stream().map(one -> choice(one, one == shown)).toList();
    return Templates.wordings(choices, samples.court(), samples.of(shown));
  }

  private Language listed(String code) {
    return Language.ofCode(code)
        .filter(samples.languages()::contains)
        .orElseThrow(NotFoundException::new);
  }

  private static Choice choice(Language one, boolean shown) {
    return new Choice(one.code(), one.english(), one.isDraft(), shown);
  }

  @CheckedTemplate(basePath = "console")
  static class Templates {
    static native TemplateInstance wordings(
        List<Choice> choices, String court, List<SampleText> texts);

    private Templates() {}
  }
}
