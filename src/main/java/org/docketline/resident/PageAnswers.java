package org.docketline.resident;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** What a form is answered with: another page, or itself with what is to be mended. */
final class PageAnswers {
  private static final int TOO_MANY = 429;

  private PageAnswers() {}

  /** Loading this page again sends no form again. */
  static Response goTo(String path) {
    return Response.seeOther(URI.create(path)).build();
  }

  static Response shown(TemplateInstance page) {
    return Response.ok(page).build();
  }

  static Response toBeMended(TemplateInstance page) {
    return Response.status(Response.Status.BAD_REQUEST).entity(page).build();
  }

  static Response tooMany(TemplateInstance page) {
    return Response.status(TOO_MANY).entity(page).build();
  }
}
