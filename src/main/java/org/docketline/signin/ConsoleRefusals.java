package org.docketline.signin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import org.docketline.pages.BareRefusal;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** What a page of the console says where it refuses something and has no words of its own. */
@Singleton
final class ConsoleRefusals {
  private static final int LAST = Integer.MAX_VALUE;

  @ServerResponseFilter
  public void fill(ContainerResponseContext answer, RoutingContext page) {
    if (BareRefusal.is(answer) && ConsolePaths.hold(page.normalizedPath())) {
      answer.setEntity(
          Templates.refused(words(answer.getStatus())).render(), null, MediaType.TEXT_HTML_TYPE);
    }
  }

  // Where no resource is, none of their filters passes.
  void standLast(@Observes Router router) {
    router.route().order(LAST).handler(this::tellOfNoPage);
  }

  private void tellOfNoPage(RoutingContext page) {
    if (!ConsolePaths.hold(page.normalizedPath())) {
      page.next();
      return;
    }
    int status = Status.NOT_FOUND.getStatusCode();
    page.response()
        .setStatusCode(status)
        .putHeader(HttpHeaders.CONTENT_TYPE, MediaType.TEXT_HTML + ";charset=UTF-8")
        .end(Templates.refused(words(status)).render());
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
