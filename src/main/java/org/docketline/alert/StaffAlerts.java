package org.docketline.alert;

import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.docketline.docket.CountyConfig;
import org.docketline.sms.PhoneNumber;
import org.docketline.sms.SendOutcome.Accepted;
import org.docketline.sms.SendOutcome.Cases;
import org.docketline.sms.SendOutcome.Deferred;
import org.docketline.sms.SendOutcome.Refused;
import org.docketline.sms.SendOutcome.Unknown;
import org.docketline.sms.TwilioAccount;
import org.jboss.logging.Logger;

/** Tells each address what it has not been told yet, all of it at once. */
@Singleton
public class StaffAlerts {
  private static final Logger LOG = Logger.getLogger(StaffAlerts.class);
  private static final String CONSOLE = "/console";

  private final AlertTurns turns;
  private final MailPost post;
  private final StaffTexts texts;
  private final String county;
  private final ZoneId zone;
  private final String console;

  StaffAlerts(
      AlertTurns turns,
      MailPost post,
      StaffTexts texts,
      CountyConfig county,
      TwilioAccount account) {
    this.turns = turns;
    this.post = post;
    this.texts = texts;
    this.county = county.name();
    this.zone = county.timeZone();
    this.console = account.publicOrigin() + CONSOLE;
  }

  /** Goes on for as long as it is somebody's turn; each has one turn in some minutes. */
  public void tell() {
    turns.passOverDisabled();
    for (Optional<AlertTurn> next = turns.take(); next.isPresent(); next = turns.take()) {
      tell(next.get());
    }
  }

  private void tell(AlertTurn turn) {
    switch (turn.channel()) {
      case EMAIL -> mail(turn);
      case TEXT -> text(turn);
    }
  }

  private void mail(AlertTurn turn) {
    AlertMail mail =
        turn.isTrial() ? AlertMail.trial() : AlertMail.of(turn.newest(), county, zone, console);
    Optional<String> failure = post.send(turn.address(), mail);
    failure.ifPresentOrElse(why -> putOff(turn, why), () -> done(turn));
  }

  private void text(AlertTurn turn) {
    PhoneNumber phone = PhoneNumber.parse(turn.address()).orElseThrow();
    List<TroubleNews> told = turn.newestUnlessOver();
    if (texts.isStopped(phone)) {
      end(turn, "this phone has texted STOP");
    } else if (!turn.isTrial() && told.isEmpty()) {
      turns.record(turn, (address, now) -> address.nextTry = now);
    } else {
      String words = turn.isTrial() ? AlertText.trial() : AlertText.of(told, console);
      texts.send(phone, words).tell(new Texted(turn));
    }
  }

  private void done(AlertTurn turn) {
    turns.record(turn, (address, now) -> address.succeed(turn, now));
    LOG.infof("Handed over: %s", turn);
  }

  private void putOff(AlertTurn turn, String why) {
    turns.record(turn, (address, now) -> address.putOff(turn, why, now));
    LOG.warnf("Staff are told later, %s: %s", turn, why);
  }

  private void giveUp(AlertTurn turn, String why) {
    turns.record(turn, (address, now) -> address.giveUp(turn, why, now));
    LOG.warnf("Staff may not have been told, %s: %s", turn, why);
  }

  private void end(AlertTurn turn, String why) {
    turns.record(turn, (address, now) -> address.end(turn, why));
    LOG.warnf("Staff are told no more, %s: %s", turn, why);
  }

  /** What became of a text. */
  private final class Texted implements Cases {
    private final AlertTurn turn;

    Texted(AlertTurn turn) {
      this.turn = turn;
    }

    @Override
    public void accepted(Accepted accepted) {
      texts.remember(accepted.sid());
      done(turn);
    }

    @Override
    public void refused(Refused refused) {
      String why = "the carrier refuses it (%d): %s".formatted(refused.code(), refused.meaning());
      switch (refused.kind()) {
        case OPTED_OUT, UNREACHABLE_PHONE -> end(turn, why);
        case OTHER -> giveUp(turn, why);
      }
    }

    // Tried even while all sending is halted: the fault may be over, or of some texts alone.
    @Override
    public void deferred(Deferred deferred) {
      putOff(turn, "the carrier does not take it: " + deferred.meaning());
    }

    @Override
    public void unknown(Unknown unknown) {
      giveUp(turn, "it is not known whether the carrier took it: " + unknown.reason());
    }
  }
}
