package org.docketline.outbox;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.docketline.sms.PhoneNumber;
import org.docketline.sms.SentText;
import org.jboss.logging.Logger;

/** Settles unknown texts by the carrier's list, or keeps what it does not settle unknown. */
@Singleton
class UnknownSettlement {
  private static final Logger LOG = Logger.getLogger(UnknownSettlement.class);

  private static final String NEVER_HAD_IT = "the carrier never had it";

  private final UnsettledTexts texts;
  private final ExtraCopies copies;
  private final AbsencePatience patience;
  private final MessageCounts counts;
  private final MessageLog log;
  private final LogAfterCommit lines;
  private final Clock clock;

  UnknownSettlement(
      UnsettledTexts texts,
      ExtraCopies copies,
      AbsencePatience patience,
      MessageCounts counts,
      MessageLog log,
      LogAfterCommit lines,
      Clock clock) {
    this.texts = texts;
    this.copies = copies;
    this.patience = patience;
    this.counts = counts;
    this.log = log;
    this.lines = lines;
    this.clock = clock;
  }

  /**
   * Settles the lost texts of one phone by what the carrier lists. A later claim of the same row is
   * left alone, since the list says nothing of it.
   */
  @Transactional
  void settle(List<UnknownText> lost, List<SentText> listed) {
    CarrierMatches matches = matches(lost, List.of(), listed);
    for (UnknownText text : lost) {
      List<Message> rows = Message.lockedWithCarried(text.id());
      Message first = rows.get(0);
      if (isStill(text, first)) {
        settle(text, rows, matches.of(text));
      }
    }
    lost.stream().filter(text -> matches.of(text).isPresent()).forEach(noteCopies(matches));
  }

  /**
   * Looks whether the list shows the first copy of a text that was freed. If the second has not
   * gone yet, this one is enough; otherwise the person was told twice.
   */
  @Transactional
  void look(UnknownText freed, List<SentText> listed) {
    Message row = Message.lockedWithCarried(freed.id()).get(0);
    row.lookAgainAt = null;
    if (row.sid == null) {
      matches(List.of(freed), List.of(), listed)
          .of(freed)
          .ifPresent(copy -> accept(row, freed.to(), copy.sid(), clock.instant()));
    } else {
      CarrierMatches matches = matches(List.of(), List.of(freed), listed);
      matches.of(freed).ifPresent(copy -> copies.note(freed.id(), copy.sid()));
      noteCopies(matches).accept(freed);
    }
  }

  /** The carrier did not answer about these: they are asked about later, and later each time. */
  @Transactional
  void putOff(List<UnknownText> lost) {
    for (UnknownText text : lost) {
      Message row = Message.lockedWithCarried(text.id()).get(0);
      if (isStill(text, row)) {
        row.leaseUntil = clock.instant().plus(AbsencePatience.afterFailures(row.asked));
        row.asked++;
      }
    }
  }

  private static boolean isStill(UnknownText text, Message row) {
    return row.status == MessageStatus.UNKNOWN && text.claim().equals(row.claim);
  }

  private void settle(UnknownText text, List<Message> rows, Optional<SentText> found) {
    Message first = rows.get(0);
    Instant now = clock.instant();
    if (found.isPresent()) {
      rows.forEach(row -> accept(row, text.to(), found.get().sid(), now));
    } else if (now.isBefore(patience.isCertainFrom(noteAbsence(first, text.to(), now)))) {
      first.leaseUntil = patience.nextQuestion(first, now);
    } else {
      rows.forEach(row -> giveUp(row, text.to(), now));
    }
  }

  private void accept(Message row, PhoneNumber phone, String sid, Instant now) {
    if (row.accept(sid, "found with the carrier", now)) {
      tell(row, phone);
    }
  }

  private Message noteAbsence(Message row, PhoneNumber phone, Instant now) {
    row.asked = 0;
    if (row.absentAt == null) {
      row.absentAt = now;
      row.detail = "the carrier does not list it: it may list it late, and is asked again";
      log.tell(row, phone);
    }
    return row;
  }

  private void giveUp(Message row, PhoneNumber phone, Instant now) {
    if (row.isResent()) {
      keepUnknown(row, now);
      return;
    }
    if (row.expiresAt.isAfter(now)) {
      row.free(patience.listedBy(now), NEVER_HAD_IT, now);
    } else {
      row.expire(NEVER_HAD_IT, now);
    }
    tell(row, phone);
  }

  // To send it a third time could be the third copy. A receipt or a later list may still settle it.
  private void keepUnknown(Message row, Instant now) {
    row.absentAt = row.absentAt == null ? now : row.absentAt; // another row spoke for it until now
    row.carriedBy = null;
    row.leaseUntil = patience.nextQuestion(row, now);
    if (!row.unsettled) {
      row.unsettled = true;
      row.detail = "sent twice, and the carrier lists neither: it is not sent again";
      lines.add(LOG, Logger.Level.ERROR, "%s: %s".formatted(MessageLabel.of(row), row.detail));
    }
  }

  private void tell(Message row, PhoneNumber phone) {
    counts.count(row);
    log.tell(row, phone);
  }

  private Consumer<UnknownText> noteCopies(CarrierMatches matches) {
    return text -> matches.copiesOf(text).forEach(copy -> copies.note(text.id(), copy.sid()));
  }

  // The rows are read before the list is compared with what we know: what is recorded in between is
  // in one of the two.
  private CarrierMatches matches(
      List<UnknownText> lost, List<UnknownText> sentTwice, List<SentText> listed) {
    List<Long> ids = Stream.concat(lost.stream(), sentTwice.stream()).map(UnknownText::id).toList();
    List<Message> beside = listed.isEmpty() ? List.of() : texts.beside(ids);
    return CarrierMatches.of(
        with(lost, beside.stream().filter(UnknownSettlement::isOpen)),
        with(sentTwice, beside.stream().filter(row -> !isOpen(row))),
        copies.unknown(listed));
  }

  private List<UnknownText> with(List<UnknownText> asked, Stream<Message> beside) {
    return Stream.concat(asked.stream(), beside.map(texts::opened).flatMap(Optional::stream))
        .toList();
  }

  private static boolean isOpen(Message row) {
    return switch (row.status) {
      case SENDING, UNKNOWN -> true;
      case CREATED, ACCEPTED, SENT, DELIVERED, UNDELIVERED, REFUSED, EXPIRED, SUPERSEDED -> false;
    };
  }
}
