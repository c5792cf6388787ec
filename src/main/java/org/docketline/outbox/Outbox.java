package org.docketline.outbox;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.docketline.keys.KeyUse;
import org.docketline.keys.Keyring;

/** Plans texts, in the transaction of the event that gives cause for them. */
@Singleton
public final class Outbox {
  /** The notice of an answer, whose words are known when it is planned. */
  public static final String ANSWER = "late-answer";

  /** The notice of the one text that confirms that all texts were stopped on the telephone. */
  public static final String STOP_CONFIRMATION = "stop-confirmation";

  /** The same of one ticket. */
  public static final String LEAVING_CONFIRMATION = "leaving-confirmation";

  /** The notice of a text that shows somebody of the county what residents are texted. */
  public static final String TEST = "test-text";

  private static final Set<String> WORDED =
      Set.of(ANSWER, STOP_CONFIRMATION, LEAVING_CONFIRMATION, TEST);

  private final EntityManager entities;
  private final PlannedTexts planned;
  private final Keyring keyring;
  private final MessageLog log;
  private final Clock clock;

  Outbox(
      EntityManager entities, PlannedTexts planned, Keyring keyring, MessageLog log, Clock clock) {
    this.entities = entities;
    this.planned = planned;
    this.keyring = keyring;
    this.log = log;
    this.clock = clock;
  }

  /** Plans a text and answers whether it is new: planning it again changes nothing. */
  public boolean add(PlannedText text) {
    return planned.add(List.of(text)) > 0;
  }

  /** Plans these texts in their order; what is planned already stays as it is. */
  public void addAll(List<PlannedText> texts) {
    planned.add(texts);
  }

  /** Whether the words of such a text are known when it is planned. */
  static boolean isWorded(String notice) {
    return WORDED.contains(notice);
  }

  /** Plans a text in these words, and answers whether it is new. */
  public boolean add(PlannedText answer, String words, String wording) {
    boolean isNew = add(answer);
    if (isNew) {
      Message.update(
          "text = ?1, wording = ?2 where cause = ?3",
          keyring.seal(words, KeyUse.MESSAGE_TEXT),
          wording.isEmpty() ? null : wording,
          answer.cause());
    }
    return isNew;
  }

  /**
   * Takes back the unsent ones of these notices about a hearing, since a later one is to say what
   * they did, and answers what the resident still knows of it. A second try stands in the place of
   * the first, and a reminder tells the hearing too.
   */
  public StillKnown takeBack(long subscriptionId, long hearingId, Collection<String> notices) {
    List<Message> texts =
        Message.list(
            "subscriptionId = ?1 and hearingId = ?2 and (notice in ?3 or leadDays is not null)"
                + " order by coalesce(againOf, id) desc, id desc",
            subscriptionId,
            hearingId,
            notices);
    texts.stream().filter(text -> text.status == MessageStatus.CREATED).forEach(this::hold);
    StillKnown known =
        StillKnown.after(
            texts.stream().filter(text -> !text.isReminder() || text.isTold()).toList());
    texts.stream()
        .filter(text -> !text.isReminder())
        // The query may find a row that this transaction has just taken back.
        .filter(text -> text.status == MessageStatus.CREATED)
        .forEach(text -> supersede(text, "changed again before it was sent"));
    return known;
  }

  // It may be going out at this moment, while a long merge has it in view as it was before: from
  // here
  // on it is either ours or told.
  private void hold(Message waiting) {
    entities.refresh(waiting, LockModeType.PESSIMISTIC_WRITE);
  }

  /** Takes back those of these texts that are unsent. */
  public void takeBack(List<Long> ids, String why) {
    Pieces.of(ids)
        .forEach(
            some ->
                Message.<Message>list("id in ?1 and status = CREATED", some)
                    .forEach(text -> supersede(text, why)));
  }

  /**
   * Notes that an answer told a resident how tickets stand, which texts did not reach them with.
   */
  public void noteAnswers(List<Long> subscriptionIds) {
    Message.update(
        "answeredAt = ?1 where subscriptionId in ?2 and answeredAt is null and status in"
            + " (CREATED, UNDELIVERED, REFUSED, EXPIRED, SUPERSEDED)",
        clock.instant(),
        subscriptionIds);
  }

  /**
   * Frees the cause of a text that was never sent, and that may be owed again since what it told is
   * so again.
   */
  public void free(String cause) {
    Message.update(
        "cause = concat(cause, '/unsent ', cast(id as string)) where cause = ?1 and firstClaimedAt"
            + " is null and status in (SUPERSEDED, EXPIRED)",
        cause);
  }

  /** Takes back the unsent texts of this kind: an answer has told the resident meanwhile. */
  public void withdraw(long subscriptionId, String notice, String why) {
    Message.<Message>find(
            "subscriptionId = ?1 and notice = ?2 and status = CREATED", subscriptionId, notice)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list()
        .forEach(text -> supersede(text, why));
  }

  private void supersede(Message text, String why) {
    text.supersede(why, clock.instant());
    log.tell(text);
  }

  /** Whether a text of this kind is still to be sent for the subscription. */
  public boolean isWaiting(long subscriptionId, String notice) {
    return Message.count(
            "subscriptionId = ?1 and notice = ?2 and status = CREATED", subscriptionId, notice)
        > 0;
  }
}
