package org.docketline.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import org.docketline.pages.BareRefusal;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** What a page of the console says where it refuses something and has no words of its own. */
@Singleton
final class ConsoleRefusals {
  @ServerResponseFilter
  public void fill(ContainerResponseContext answer, RoutingContext page) {
    if (BareRefusal.is(answer) && ConsolePaths.hold(page.normalizedPath())) {
      answer.setEntity(
          Templates.refused(words(answer.getStatus())).render(), null, MediaType.TEXT_HTML_TYPE);
    }
  }

  private static String words(int status) {
    if (status == Status.FORBIDDEN.getStatusCode()) {
      return "Your role may not see or do this. Whoever runs the service can give you another.";
    }
    return status == Status.NOT_FOUND.getStatusCode()
        ? "There is no such page."
        : "Nothing was done: the page that you sent is too old, or was changed. Go back and try again.";
  }

  @CheckedTemplate(basePath = "console")
  static class Templates {
    static native TemplateInstance refused(String words);

    private Templates() {}
  }
}
