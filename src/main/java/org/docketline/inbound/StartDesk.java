package org.docketline.inbound;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.docketline.docket.CitationNumber;
import org.docketline.lookup.AskedLookUps;
import org.docketline.notice.CitationFacts;
import org.docketline.notice.Notices;
import org.docketline.subscription.AsleepNumbers;
import org.docketline.subscription.EndReason;
import org.docketline.subscription.FollowedNumber;
import org.docketline.subscription.Following;
import org.docketline.subscription.Subscriber;
import org.docketline.subscription.Subscription;
import org.docketline.understanding.TextedNumbers;
import org.docketline.wording.FilledText;
import org.docketline.wording.LanguageTexts;
import org.docketline.wording.ServiceText;
import org.docketline.wording.TextFacts.WatchFacts;
import org.docketline.wording.Wording;

/** Begins texts again with what was followed before, and says how that stands now. */
@Singleton
final class StartDesk {
  private final AsleepNumbers asleep;
  private final Following following;
  private final ProofDesk proofs;
  private final StatusDesk statuses;
  private final CitationFacts facts;
  private final Notices notices;
  private final Wording wording;

  StartDesk(
      AsleepNumbers asleep,
      Following following,
      ProofDesk proofs,
      StatusDesk statuses,
      CitationFacts facts,
      Notices notices,
      Wording wording) {
    this.asleep = asleep;
    this.following = following;
    this.proofs = proofs;
    this.statuses = statuses;
    this.facts = facts;
    this.notices = notices;
    this.wording = wording;
  }

  /** Lets texts go to a phone that had stopped; empty where nothing was kept to be taken up. */
  List<String> wake(Subscriber stopped, AskedLookUps asked) {
    List<Subscription> woken =
        asleep.start(stopped, asked::unanswered).stream()
            .map(FollowedNumber::subscription)
            .toList();
    List<CitationNumber> unproven =
        proofs.wantedOf(
            stopped,
            woken.stream()
                .filter(one -> one.isWaiting() && one.unproven)
                .map(Subscription::citationNumber)
                .toList());
    List<String> lines = new ArrayList<>(told(stopped, withoutThese(woken, unproven)));
    if (!unproven.isEmpty()) {
      lines.add(proofs.ask(stopped, unproven));
    }
    return TextPacking.pack(lines);
  }

  // As when such a number is found: what is asked for now is not watched for.
  private List<Subscription> withoutThese(List<Subscription> woken, List<CitationNumber> unproven) {
    woken.stream()
        .filter(one -> unproven.contains(one.citationNumber()))
        .forEach(watch -> following.end(watch, EndReason.FOUND_UNPROVEN));
    return woken.stream().filter(one -> !unproven.contains(one.citationNumber())).toList();
  }

  private List<String> told(Subscriber subscriber, List<Subscription> woken) {
    List<Subscription> told = facts.toTell(woken);
    LanguageTexts texts = wording.to(subscriber);
    notices.noteAnswers(told);
    if (told.size() == 1) {
      return List.of(texts.say(welcome(told.get(0))));
    }
    List<String> lines = new ArrayList<>();
    if (!told.isEmpty()) {
      lines.add(texts.say(ServiceText.WELCOME_SEVERAL));
      told.forEach(one -> lines.addAll(statuses.lines(subscriber, one)));
    }
    return lines;
  }

  private FilledText welcome(Subscription woken) {
    return woken.isWaiting()
        ? ServiceText.WELCOME_WATCHING.with(
            new WatchFacts(facts.ofUnfound(woken.citationNumber()), following.watchDays()))
        : ServiceText.WELCOME.with(facts.of(woken));
  }

  /** Says to a phone that gets texts that it does, with its next date. */
  List<String> sayStarted(Subscriber subscriber) {
    LanguageTexts texts = wording.to(subscriber);
    return facts.toTell(subscriber.followed()).stream()
        .filter(Subscription::isActive)
        .min(Comparator.comparing(facts::nextDay))
        .map(next -> List.of(texts.say(started(next))))
        .orElseGet(() -> List.of(texts.say(ServiceText.STARTED_ALREADY)));
  }

  private FilledText started(Subscription next) {
    notices.noteAnswers(List.of(next));
    return ServiceText.STARTED_TICKET.with(facts.of(next));
  }

  /** Says that texts may go out again, and asks for a number: nothing else is known. */
  List<String> askForNumber(Subscriber subscriber) {
    return List.of(wording.to(subscriber).say(ServiceText.STARTED));
  }

  /** Whether all that is texted is followed already. */
  static boolean hasAll(Subscriber subscriber, TextedNumbers numbers) {
    return numbers.pieces().stream()
        .allMatch(
            piece ->
                piece.readings().stream()
                    .anyMatch(
                        reading ->
                            reading.stream()
                                .noneMatch(
                                    name -> Subscription.numbersOf(subscriber, name).isEmpty())));
  }
}
