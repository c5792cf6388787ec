package org.docketline.simulator;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import org.docketline.sms.Segments;
import org.jboss.resteasy.reactive.RestQuery;

/** The phone in the browser, and the county beside it. */
@Path("/simulator")
class SimulatorPage {
  private static final String FIRST_PHONE = "+13145550142";
  private static final List<String> PHONES = List.of(FIRST_PHONE, "+13145550143", "+13145550144");

  private final SampleCounty county;
  private final CountyPolls polls;
  private final CarriedTexts texts;
  private final CountyLog log;
  private final CountyTime time;
  private final Clock clock;

  SimulatorPage(
      SampleCounty county,
      CountyPolls polls,
      CarriedTexts texts,
      CountyLog log,
      CountyTime time,
      Clock clock) {
    this.county = county;
    this.polls = polls;
    this.texts = texts;
    this.log = log;
    this.time = time;
    this.clock = clock;
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance page() {
    return Templates.page(state(FIRST_PHONE), PHONES, List.of(SpoiledFile.values()));
  }

  @GET
  @Path("state")
  @Produces(MediaType.APPLICATION_JSON)
  public SimulatorState state(@RestQuery @DefaultValue(FIRST_PHONE) String phone) {
    return new SimulatorState(
        time.full(clock.instant()),
        polls.latest(),
        texts.of(phone).stream().map(this::bubble).toList(),
        county.hearings().stream().map(SimulatorPage::docketed).toList(),
        log.entries());
  }

  private SimulatorState.Bubble bubble(CarriedText text) {
    return new SimulatorState.Bubble(
        text.sid(),
        side(text.direction()),
        text.body(),
        time.day(text.createdAt()),
        time.time(text.createdAt()),
        text.status(),
        Segments.count(text.body()));
  }

  private static String side(TextDirection direction) {
    return switch (direction) {
      case INBOUND -> "out";
      case API, REPLY -> "in";
      case NOTE -> "note";
    };
  }

  private static SimulatorState.Docketed docketed(SampleHearing hearing) {
    return new SimulatorState.Docketed(hearing.number(), hearing.court(), hearing.spoken());
  }

  @CheckedTemplate(basePath = "simulator")
  static class Templates {
    static native TemplateInstance page(
        SimulatorState state, List<String> phones, List<SpoiledFile> spoiled);

    private Templates() {}
  }
}
