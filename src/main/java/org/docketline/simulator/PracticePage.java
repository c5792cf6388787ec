package org.docketline.simulator;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.NoSuchElementException;

/** Where a clerk trains: each button sends a file in doubt, and leads to the console. */
@Path("/simulator/practice")
@Produces(MediaType.TEXT_HTML)
class PracticePage {
  private final SampleCounty county;
  private final CountyPolls polls;
  private final CountyLog log;

  PracticePage(SampleCounty county, CountyPolls polls, CountyLog log) {
    this.county = county;
    this.polls = polls;
    this.log = log;
  }

  @GET
  public TemplateInstance page() {
    served();
    return Templates.practice(List.of(PracticeTask.values()));
  }

  /** Sends the file and polls at once, so that the console has it by the time it is shown. */
  @POST
  @Path("{word}")
  public Response send(@PathParam("word") String word) {
    try {
      served().send(PracticeTask.named(word).file());
    } catch (NoSuchElementException e) {
      throw new NotFoundException(e);
    }
    return polled("The county sent a file that is " + word + ". ");
  }

  @POST
  @Path("good")
  public Response sendGoodFile() {
    served().sendGoodFile();
    return polled("The county sent its good file. ");
  }

  private Response polled(String sent) {
    log.say(sent + polls.now());
    return Response.seeOther(URI.create("/console")).build();
  }

  private SampleCounty served() {
    if (!county.isServed()) {
      throw new NotFoundException();
    }
    return county;
  }

  @CheckedTemplate(basePath = "simulator")
  static class Templates {
    static native TemplateInstance practice(List<PracticeTask> tasks);

    private Templates() {}
  }
}
