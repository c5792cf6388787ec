package org.docketline.resident;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.docketline.resident.TicketWish.FoundTicket;
import org.docketline.subscription.Following;
import org.docketline.understanding.TextedNumbers;

/** Where signing up begins: which tickets to be texted about. */
@Path("/texts")
@Produces(MediaType.TEXT_HTML)
class NumbersPage {
  // A cookie keeps it, and ten numbers take less.
  private static final int LONGEST = 400;

  private final PageFrames frames;
  private final WantedNumbers numbers;
  private final TicketsToText found;
  private final SignUpFollowing following;
  private final SignUpDraft.Kept drafts;
  private final int watchDays;

  NumbersPage(
      PageFrames frames,
      WantedNumbers numbers,
      TicketsToText found,
      SignUpFollowing following,
      SignUpDraft.Kept drafts,
      Following watches) {
    this.frames = frames;
    this.numbers = numbers;
    this.found = found;
    this.following = following;
    this.drafts = drafts;
    this.watchDays = watches.watchDays();
  }

  /** What is on the form; the error is the key of its words. */
  record Form(
      String typed, List<TicketsToText.Choice> found, String error, int days, boolean asks) {}

  @GET
  public TemplateInstance page(RoutingContext page) {
    return shown(page, "", found.of(page), null);
  }

  @POST
  public Response take(
      RoutingContext page,
      @FormParam("number") String number,
      @FormParam("found") List<Long> chosen) {
    String typed = number == null ? "" : number.strip();
    List<TicketsToText.Choice> choices = found.of(page, chosen == null ? List.of() : chosen);
    Optional<String> error = error(typed, choices);
    if (error.isPresent()) {
      return PageAnswers.toBeMended(shown(page, typed, choices, error.get()));
    }
    List<FoundTicket> wanted =
        choices.stream()
            .filter(TicketsToText.Choice::chosen)
            .map(TicketsToText.Choice::ticket)
            .toList();
    drafts.keep(page, new SignUpDraft(new TicketWish(typed, wanted), null));
    return PageAnswers.goTo("/texts/phone");
  }

  private Optional<String> error(String typed, List<TicketsToText.Choice> choices) {
    long chosen = choices.stream().filter(TicketsToText.Choice::chosen).count();
    long named = numbers(typed);
    boolean unread = named == 0 && !(typed.isEmpty() && chosen > 0);
    if (unread) {
      return Optional.of("texts.number-error");
    }
    return chosen + named > TextedNumbers.AT_ONCE
        ? Optional.of("texts.number-many")
        : Optional.empty();
  }

  private long numbers(String typed) {
    return typed.length() > LONGEST
        ? 0
        : numbers.in(typed).map(all -> all.pieces().size()).orElse(0);
  }

  private TemplateInstance shown(
      RoutingContext page, String typed, List<TicketsToText.Choice> choices, String error) {
    PageFrame frame = frames.personal(page, "texts.title");
    return Templates.numbers(
        error == null ? frame : frame.withError(),
        new Form(typed, choices, error, watchDays, following.isProofWanted()));
  }

  @CheckedTemplate(basePath = "resident/texts")
  static class Templates {
    static native TemplateInstance numbers(PageFrame frame, Form form);

    private Templates() {}
  }
}
