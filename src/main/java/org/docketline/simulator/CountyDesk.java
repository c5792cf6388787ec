package org.docketline.simulator;

import jakarta.enterprise.event.Event;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.BiFunction;

/** The buttons beside the phone: the county's clerk, the next poll and the next day. */
@Path("/simulator")
@Produces(MediaType.APPLICATION_JSON)
class CountyDesk {
  private final SampleCounty county;
  private final CountyPolls polls;
  private final SimulatorClock clock;
  private final CaseWorker caseWorker;
  private final CountyTime time;
  private final CountyLog log;
  private final Event<DayPassed> dayPassed;

  CountyDesk(
      SampleCounty county,
      CountyPolls polls,
      SimulatorClock clock,
      CaseWorker caseWorker,
      CountyTime time,
      CountyLog log,
      Event<DayPassed> dayPassed) {
    this.county = county;
    this.polls = polls;
    this.clock = clock;
    this.caseWorker = caseWorker;
    this.time = time;
    this.log = log;
    this.dayPassed = dayPassed;
  }

  @POST
  @Path("county/{number}/move")
  public CountyLog.Said move(@PathParam("number") String number) {
    return changed(number, SampleCounty::moveDate);
  }

  @POST
  @Path("county/{number}/cancel")
  public CountyLog.Said cancel(@PathParam("number") String number) {
    return changed(number, SampleCounty::cancel);
  }

  @POST
  @Path("feed/poll")
  public CountyLog.Said poll() {
    return log.say(polls.now());
  }

  /** Sends such a file, and polls at once: what is to be seen is what the poll makes of it. */
  @POST
  @Path("file/{word}")
  public CountyLog.Said send(@PathParam("word") String word) {
    try {
      served().send(SpoiledFile.named(word));
      return log.say("The county sent a file that is " + word + ". " + polls.now());
    } catch (NoSuchElementException e) {
      throw new NotFoundException(e);
    }
  }

  @POST
  @Path("file/good")
  public CountyLog.Said sendGoodFile() {
    served().sendGoodFile();
    return log.say("The county sent its good file. " + polls.now());
  }

  /**
   * The county's clerks write what came of yesterday's dates, and the file is polled, as it is all
   * day. Whatever the day owes goes out before the answer, so that no reminder is passed over.
   */
  @POST
  @Path("day")
  public CountyLog.Said day() {
    clock.letADayPass(clock.getZone());
    List<String> filed = county.letADayPass();
    polls.now();
    caseWorker.follow(filed);
    dayPassed.fire(new DayPassed());
    return log.say("A day passed. It is now " + time.full(clock.instant()) + ".");
  }

  /** A change is only in the county's file until a poll reads it, as in a real county. */
  private CountyLog.Said changed(
      String number, BiFunction<SampleCounty, String, SampleHearing> change) {
    try {
      SampleHearing hearing = change.apply(served(), number);
      return log.say(
          "The county's file now says "
              + hearing.sentence()
              + "; poll the feed, or wait for the next poll.");
    } catch (NoSuchElementException e) {
      throw new NotFoundException(e);
    }
  }

  private SampleCounty served() {
    if (!county.isServed()) {
      throw new NotFoundException();
    }
    return county;
  }
}
