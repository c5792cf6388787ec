package org.docketline.simulator;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;

/** The phone in the browser, and the county beside it. */
@Path("/simulator")
class SimulatorPage {
  private final SampleCounty county;
  private final CountyPolls polls;
  private final PhoneThread thread;
  private final PhonePower power;
  private final CountyLog log;
  private final CountyTime time;
  private final Clock clock;

  SimulatorPage(
      SampleCounty county,
      CountyPolls polls,
      PhoneThread thread,
      PhonePower power,
      CountyLog log,
      CountyTime time,
      Clock clock) {
    this.county = county;
    this.polls = polls;
    this.thread = thread;
    this.power = power;
    this.log = log;
    this.time = time;
    this.clock = clock;
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance page() {
    return Templates.page(
        state(PhoneThread.first()), county.people(), List.of(SpoiledFile.values()));
  }

  @GET
  @Path("state")
  @Produces(MediaType.APPLICATION_JSON)
  public SimulatorState state(@RestQuery String phone) {
    String shown = phone == null ? PhoneThread.first() : phone;
    return new SimulatorState(
        time.full(clock.instant()),
        polls.latest(),
        thread.phones(),
        power.isOff(shown),
        thread.of(shown),
        county.hearings().stream().map(SimulatorPage::docketed).toList(),
        log.entries());
  }

  private static SimulatorState.Docketed docketed(SampleHearing hearing) {
    return new SimulatorState.Docketed(hearing.number(), hearing.court(), hearing.spoken());
  }

  @CheckedTemplate(basePath = "simulator")
  static class Templates {
    static native TemplateInstance page(
        SimulatorState state, List<SamplePerson> people, List<SpoiledFile> spoiled);

    private Templates() {}
  }
}
