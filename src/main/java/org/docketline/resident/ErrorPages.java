package org.docketline.resident;

import io.netty.handler.codec.DecoderException;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.docketline.pages.BareRefusal;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * What a resident reads where a page cannot be shown: why, in a sentence, and the way back.
 * Whatever else goes wrong is told in the log and not to whoever asked.
 */
@Singleton
@Path(ResidentPaths.NOT_FOUND)
final class ErrorPages {
  private static final Logger LOG = Logger.getLogger(ErrorPages.class);
  private static final int BAD_REQUEST = 400;
  private static final int NOT_FOUND = 404;
  private static final int TOO_LARGE = 413;
  private static final int SERVER_ERROR = 500;
  private static final int FIRST = -1_000;

  private final PageFrames frames;

  ErrorPages(PageFrames frames) {
    this.frames = frames;
  }

  @GET
  public Response notFound() {
    return Response.status(Response.Status.NOT_FOUND).build();
  }

  /** A refusal that no page has words for. */
  @ServerResponseFilter
  public void fill(ContainerResponseContext answer, RoutingContext page) {
    if (BareRefusal.is(answer) && ResidentPaths.hold(page.normalizedPath())) {
      answer.setEntity(words(page, answer.getStatus()).render(), null, MediaType.TEXT_HTML_TYPE);
    }
  }

  void takeFailures(@Observes Router router) {
    router.route().order(FIRST).failureHandler(this::fail);
  }

  private void fail(RoutingContext page) {
    if (!ResidentPaths.hold(page.normalizedPath()) || page.response().headWritten()) {
      page.next();
      return;
    }
    int status = status(page);
    if (status >= SERVER_ERROR && !page.response().closed()) { // else the caller hung up
      LOG.error("A page for residents failed", page.failure());
    }
    page.response()
        .setStatusCode(status)
        .putHeader(HttpHeaders.CONTENT_TYPE, MediaType.TEXT_HTML + ";charset=UTF-8")
        .end(words(page, status).render());
  }

  // A form that cannot be read, or of too many fields, is the fault of whoever sent it.
  private static int status(RoutingContext page) {
    if (page.failure() instanceof DecoderException) {
      return BAD_REQUEST;
    }
    return page.statusCode() < BAD_REQUEST ? SERVER_ERROR : page.statusCode();
  }

  private TemplateInstance words(RoutingContext page, int status) {
    String kind = kind(status);
    return Templates.error(frames.personal(page, "error." + kind + "-title"), kind);
  }

  private static String kind(int status) {
    if (status == NOT_FOUND) {
      return "not-found";
    }
    if (status == TOO_LARGE) {
      return "too-large";
    }
    return status < SERVER_ERROR ? "expired" : "failed";
  }

  @CheckedTemplate(basePath = "resident")
  static class Templates {
    static native TemplateInstance error(PageFrame frame, String kind);

    private Templates() {}
  }
}
