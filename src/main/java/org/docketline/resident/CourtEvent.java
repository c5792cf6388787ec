package org.docketline.resident;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.docketline.docket.CitationNumber;
import org.docketline.docket.CountyConfig;
import org.docketline.docket.Hearing;
import org.docketline.docket.HearingStatus;
import org.docketline.wording.PageWords;
import org.docketline.wording.PlaceWords;

/**
 * A hearing as an iCalendar event (RFC 5545). How long it takes nobody knows, so that it has no
 * end. A calendar knows it again by its UID, and takes the later one by its SEQUENCE. Its title
 * shows on lock screens: no number and no charge is in it.
 */
@Singleton
final class CourtEvent {
  private static final TemporalAmount DAY_BEFORE = Period.ofDays(-1);

  // A day's event begins at midnight, when nobody wants to be woken: ten in the morning before.
  private static final TemporalAmount MORNING_BEFORE = Duration.ofHours(-14);

  private final CountyConfig county;
  private final SiteAddress site;
  private final Clock clock;
  private final TimeZoneRegistry zones = TimeZoneRegistryFactory.getInstance().createRegistry();

  CourtEvent(CountyConfig county, SiteAddress site, Clock clock) {
    this.county = county;
    this.site = site;
    this.clock = clock;
  }

  /** The file of one date of this ticket. */
  String of(CardDate date, CitationNumber ticket, PageWords w) {
    Calendar calendar = new Calendar();
    calendar
        .add(new ProdId("-//Docketline//Court dates//EN"))
        .add(ImmutableVersion.VERSION_2_0)
        .add(ImmutableCalScale.GREGORIAN);
    if (date.hearing().time != null) {
      calendar.add(zone(date));
    }
    calendar.add(event(date, ticket, w));
    return written(calendar);
  }

  private VEvent event(CardDate date, CitationNumber ticket, PageWords w) {
    Hearing hearing = date.hearing();
    VEvent event = new VEvent(false);
    event
        .add(new Uid(date.token() + "@" + site.host()))
        .add(new DtStamp(clock.instant()))
        .add(new DtStart<>(start(date)))
        .add(new Sequence(hearing.version))
        .add(status(date))
        .add(new Summary(title(date, w)))
        .add(new Location(w.text(new PlaceWords(date.court(), hearing.room))))
        .add(new Description(description(date, ticket, w)))
        .add(new Url(URI.create(site.of("/find"))));
    return isOff(date) ? event : event.add(alarm(date, w));
  }

  // A zone of two names is written by one.
  private Temporal start(CardDate date) {
    Hearing hearing = date.hearing();
    return hearing.time == null
        ? hearing.date
        : hearing
            .date
            .atTime(hearing.time)
            .atZone(ZoneId.of(zone(date).getTimeZoneId().getValue()));
  }

  private VTimeZone zone(CardDate date) {
    return zones.getTimeZone(date.court().zone().getId()).getVTimeZone();
  }

  private static Status status(CardDate date) {
    if (isOff(date)) {
      return ImmutableStatus.VEVENT_CANCELLED;
    }
    return date.isUnsure() ? ImmutableStatus.VEVENT_TENTATIVE : ImmutableStatus.VEVENT_CONFIRMED;
  }

  private static boolean isOff(CardDate date) {
    return date.hearing().status == HearingStatus.CANCELLED;
  }

  private static String title(CardDate date, PageWords w) {
    return w.say(
        isOff(date) ? "ticket.event-off" : "ticket.event",
        "court",
        CourtLinks.called(date.court(), w));
  }

  private String description(CardDate date, CitationNumber ticket, PageWords w) {
    String more =
        w.say(
            "ticket.event-text",
            "last4",
            county.endingOf(ticket),
            "phone",
            date.court().phone(),
            "link",
            site.of("/find"));
    return Stream.of(Optional.of(w.text(date.sentence())), date.zoned(w), Optional.of(more))
        .flatMap(Optional::stream)
        .collect(Collectors.joining("\n"));
  }

  private static VAlarm alarm(CardDate date, PageWords w) {
    VAlarm alarm = new VAlarm(date.hearing().time == null ? MORNING_BEFORE : DAY_BEFORE);
    alarm.add(ImmutableAction.DISPLAY).add(new Description(title(date, w)));
    return alarm;
  }

  private static String written(Calendar calendar) {
    var file = new StringWriter();
    try {
      new CalendarOutputter().output(calendar, file);
      return file.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
