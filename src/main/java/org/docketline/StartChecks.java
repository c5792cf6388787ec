package org.docketline;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import org.docketline.docket.Docket;
import org.docketline.feed.Feeds;
import org.docketline.keys.KeyringCheck;
import org.docketline.notice.CourtMoves;
import org.docketline.notice.Notices;
import org.docketline.settings.SettingProblems;
import org.docketline.sms.SimulatorConfig;
import org.docketline.sms.TwilioConfig;
import org.docketline.subscription.WatchedNumbers;

/** What must be right before the first text: a wrong setting is refused by its key. */
@Singleton
class StartChecks {
  private final SimulatorConfig simulator;
  private final TwilioConfig twilio;
  private final KeyringCheck keys;
  private final Docket docket;
  private final CourtMoves courtMoves;
  private final WatchedNumbers watched;

  /** The feeds and notices are asked for so that their settings are read now. */
  StartChecks(
      SimulatorConfig simulator,
      TwilioConfig twilio,
      KeyringCheck keys,
      Docket docket,
      CourtMoves courtMoves,
      WatchedNumbers watched,
      Feeds feeds,
      Notices notices) {
    this.simulator = simulator;
    this.twilio = twilio;
    this.keys = keys;
    this.docket = docket;
    this.courtMoves = courtMoves;
    this.watched = watched;
  }

  @Transactional
  void open(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE - 2) StartupEvent start)
      throws SQLException {
    new SettingProblems().addAll(CarrierChoice.problems(simulator, twilio)).throwIfAny();
    keys.verify();
    watched.sealOld();
    docket.publishCourts();
    courtMoves.tell();
  }
}
