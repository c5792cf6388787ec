package org.docketline.resident;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.docketline.bounds.ClientAddress;
import org.docketline.feed.FindWay;
import org.docketline.feed.FindWays;

/** Looking a ticket up: by which way, the form of each, and what is said where nothing is found. */
@Path("/find")
@Produces(MediaType.TEXT_HTML)
class FindPages {
  private final PageFrames frames;
  private final FindWays ways;
  private final AskedWays asked;
  private final FindForms forms;
  private final FindReading reading;
  private final FindDesk desk;
  private final FindDelay delay;
  private final FoundTickets tickets;
  private final ClientAddress addresses;
  private final TextNumber number;

  FindPages(
      PageFrames frames,
      FindWays ways,
      AskedWays asked,
      FindForms forms,
      FindReading reading,
      FindDesk desk,
      FindDelay delay,
      FoundTickets tickets,
      ClientAddress addresses,
      TextNumber number) {
    this.frames = frames;
    this.ways = ways;
    this.asked = asked;
    this.forms = forms;
    this.reading = reading;
    this.desk = desk;
    this.delay = delay;
    this.tickets = tickets;
    this.addresses = addresses;
    this.number = number;
  }

  @GET
  public TemplateInstance choose(RoutingContext page) {
    return Templates.find(frames.personal(page, "find.title"), asked.all(), number);
  }

  @GET
  @Path("{way: number|licence|name}")
  public TemplateInstance form(RoutingContext page, @PathParam("way") String way) {
    return form(page, offered(way), new TypedForm(new MultivaluedHashMap<>()));
  }

  private TemplateInstance form(RoutingContext page, FindWay way, TypedForm typed) {
    PageFrame frame = frames.personal(page, "find." + way.word() + "-title");
    return Templates.findForm(typed.isWrong() ? frame.withError() : frame, forms.form(way, typed));
  }

  private FindWay offered(String way) {
    return ways.offered().stream()
        .filter(one -> one.word().equals(way))
        .findFirst()
        .orElseThrow(NotFoundException::new);
  }

  @POST
  @Blocking
  @Path("{way: number|licence|name}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Uni<Response> find(
      RoutingContext page, @PathParam("way") String word, MultivaluedMap<String, String> form) {
    long began = System.nanoTime();
    FindWay way = offered(word);
    var typed = new TypedForm(form);
    return reading
        .read(way, typed)
        .map(question -> answer(page, question, began))
        .orElseGet(() -> Uni.createFrom().item(PageAnswers.toBeMended(form(page, way, typed))));
  }

  private Uni<Response> answer(RoutingContext page, FindQuestion question, long began) {
    FindOutcome outcome = desk.answer(question, addresses.of(page));
    return switch (outcome.kind()) {
      case FOUND -> {
        tickets.keep(page, outcome.found());
        yield Uni.createFrom().item(PageAnswers.goTo("/ticket"));
      }
      case MISSED -> delay.of(outcome, began, PageAnswers.goTo("/find/not-found"));
      case UNANSWERED -> delay.of(outcome, began, PageAnswers.goTo("/find/no-answer"));
      case LIMITED -> Uni.createFrom().item(limited(page));
    };
  }

  private Response limited(RoutingContext page) {
    return PageAnswers.tooMany(Templates.limit(frames.personal(page, "limit.title"), number));
  }

  @GET
  @Path("not-found")
  public TemplateInstance notFound(RoutingContext page) {
    return Templates.findMissed(frames.personal(page, "not-found.title"));
  }

  @GET
  @Path("no-answer")
  public TemplateInstance noAnswer(RoutingContext page) {
    return Templates.findUnanswered(frames.personal(page, "not-found.unanswered-title"));
  }

  @CheckedTemplate(basePath = "resident", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  static class Templates {
    static native TemplateInstance find(PageFrame frame, List<AskedWay> ways, TextNumber number);

    static native TemplateInstance findForm(PageFrame frame, FindForm form);

    static native TemplateInstance findMissed(PageFrame frame);

    static native TemplateInstance findUnanswered(PageFrame frame);

    static native TemplateInstance limit(PageFrame frame, TextNumber number);

    private Templates() {}
  }
}
