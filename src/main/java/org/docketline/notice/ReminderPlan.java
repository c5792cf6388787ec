package org.docketline.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Which reminder of a hearing is owed at a moment. Pure. Days are counted in the court's calendar:
 * a lead of one day is "tomorrow" there, however many hours that is.
 */
public final class ReminderPlan {
  private final NavigableSet<Integer> leads;
  private final LocalTime sendAt;

  /** Leads are whole days before the hearing, none negative; throws IllegalArgumentException. */
  public ReminderPlan(Collection<Integer> leads, LocalTime sendAt) {
    this.leads = new TreeSet<>(leads);
    this.sendAt = sendAt;
    if (leads.isEmpty() || this.leads.first() < 0) {
      throw new IllegalArgumentException("leads are days before the hearing, such as 7d,3d,1d");
    }
  }

  /** Reads {@code 7d}; throws IllegalArgumentException. */
  public static ReminderPlan parse(List<String> leads, LocalTime sendAt) {
    return new ReminderPlan(leads.stream().map(ReminderPlan::days).toList(), sendAt);
  }

  /** From when on a day's reminders go out. */
  LocalTime sendAt() {
    return sendAt;
  }

  private static int days(String lead) {
    if (!lead.strip().matches("\\d{1,3}d")) {
      throw new IllegalArgumentException("'" + lead + "' is not a number of days such as 7d");
    }
    return Integer.parseInt(lead.strip().replace("d", ""));
  }

  /**
   * The lead that is owed now to somebody who has known this date since then. A lead whose time had
   * passed when they came to know it is not owed; one that was missed is, until the day of the next
   * or until the hearing begins. The time may be null.
   */
  public Optional<Integer> owed(
      LocalDate hearing, LocalTime time, ZoneId zone, Instant knownSince, Instant now) {
    return leadOn(now.atZone(zone).toLocalDate(), hearing)
        .filter(lead -> !dueAt(hearing, time, zone, lead).isAfter(now))
        .filter(lead -> dueAt(hearing, time, zone, lead).isAfter(knownSince))
        .filter(lead -> staleAt(hearing, time, zone, lead).isAfter(now));
  }

  // The latest lead whose day has come; none once the hearing's day is over.
  private Optional<Integer> leadOn(LocalDate today, LocalDate hearing) {
    long daysLeft = ChronoUnit.DAYS.between(today, hearing);
    return daysLeft < 0
        ? Optional.empty()
        : Optional.ofNullable(leads.ceiling((int) Math.min(daysLeft, Integer.MAX_VALUE)));
  }

  /**
   * When this lead's reminder is due. On the day itself it is due while it is still of use, however
   * early the hearing is.
   */
  public Instant dueAt(LocalDate hearing, LocalTime time, ZoneId zone, int lead) {
    LocalDateTime due = hearing.minusDays(lead).atTime(sendAt);
    return lead > 0 || time == null
        ? due.atZone(zone).toInstant()
        : Collections.min(List.of(due, hearing.atTime(time).minus(SendHours.NOTICE)))
            .atZone(zone)
            .toInstant();
  }

  /** The last hearing date there of which this lead's reminder may be due by now. */
  public LocalDate lastDue(ZoneId zone, int lead, Instant now) {
    LocalDate last = now.atZone(zone).toLocalDate().plusDays(lead);
    return lead > 0 && dueAt(last, null, zone, lead).isAfter(now) ? last.minusDays(1) : last;
  }

  /** From when this lead's reminder is stale: the day of the next lead, or the hearing itself. */
  public Instant staleAt(LocalDate hearing, LocalTime time, ZoneId zone, int lead) {
    Integer next = leads.lower(lead);
    return next == null
        ? start(hearing, time, zone)
        : hearing.minusDays(next).atStartOfDay(zone).toInstant();
  }

  /** When a hearing begins, or when its day ends if the county gave no time. */
  public static Instant start(LocalDate hearing, LocalTime time, ZoneId zone) {
    return time == null
        ? hearing.plusDays(1).atStartOfDay(zone).toInstant()
        : hearing.atTime(time).atZone(zone).toInstant();
  }

  /** The least days left at which this lead is still owed: fewer belong to the next. */
  public int daysAfter(int lead) {
    Integer next = leads.lower(lead);
    return next == null ? 0 : next + 1;
  }

  /** Whether any reminder is still to come for who knows the date from now on. */
  public boolean anyAhead(LocalDate hearing, LocalTime time, ZoneId zone, Instant now) {
    return leads.stream()
        .filter(
            lead -> dueAt(hearing, time, zone, lead).isBefore(staleAt(hearing, time, zone, lead)))
        .anyMatch(lead -> dueAt(hearing, time, zone, lead).isAfter(now));
  }

  /** The leads, longest first. */
  public List<Integer> leads() {
    return leads.stream().sorted(Comparator.reverseOrder()).toList();
  }
}
