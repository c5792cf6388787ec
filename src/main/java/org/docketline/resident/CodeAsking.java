package org.docketline.resident;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.docketline.bounds.ActBound;
import org.docketline.bounds.ActBounds;
import org.docketline.bounds.ClientAddress;
import org.docketline.bounds.ClientNetwork;
import org.docketline.sms.PhoneNumber;
import org.docketline.subscription.Language;

/** Asks for a code from a page, as often as a browser's address and all of them may. */
@Singleton
final class CodeAsking {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final String ALL = "all";

  private final SignUpDesk desk;
  private final SignUpDraft.Kept drafts;
  private final ProvedPhone phones;
  private final ClientAddress addresses;
  private final ActBound ofAddress;
  private final ActBound ofSite;
  private final ActBound ofAll;
  private final MeterRegistry meters;

  CodeAsking(
      SignUpDesk desk,
      SignUpDraft.Kept drafts,
      ProvedPhone phones,
      ClientAddress addresses,
      ActBounds bounds,
      SignUpConfig config,
      MeterRegistry meters) {
    this.desk = desk;
    this.drafts = drafts;
    this.phones = phones;
    this.addresses = addresses;
    this.ofAddress = bounds.bound("code of address", config.codesPerHourOfAddress(), HOUR);
    this.ofSite =
        bounds.bound("code of site", config.codesPerHourOfAddress() * ClientNetwork.HOUSES, HOUR);
    this.ofAll = bounds.bound("code", config.codesPerHour(), HOUR);
    this.meters = meters;
  }

  /** Texts a code and notes in the draft which one is to be typed; false where it is too many. */
  boolean ask(
      RoutingContext page,
      SignUpDraft draft,
      PhoneNumber phone,
      Language language,
      Optional<String> consent) {
    OptionalLong begun =
        isWithinBounds(page)
            ? desk.ask(phone, language, draft.wished(), consent)
            : OptionalLong.empty();
    begun.ifPresent(signUp -> drafts.keep(page, draft.asked(signUp)));
    return begun.isPresent();
  }

  /** Follows what a phone wishes that this browser has proved; false where it is too many. */
  boolean follow(RoutingContext page, SignUpDraft draft, Language language, String consent) {
    OptionalLong begun =
        isWithinBounds(page)
            ? phones
                .with(
                    page,
                    who -> desk.beginProved(who, language, draft.wished().orElseThrow(), consent))
                .orElse(OptionalLong.empty())
            : OptionalLong.empty();
    begun.ifPresent(desk::fulfil);
    return begun.isPresent();
  }

  private boolean isWithinBounds(RoutingContext page) {
    ClientNetwork from = addresses.of(page);
    boolean within =
        ofAddress.take(from.house())
            && from.site().stream().allMatch(ofSite::take)
            && ofAll.take(ALL);
    meters.counter("docketline.signup", "outcome", "limited").increment(within ? 0 : 1);
    return within;
  }
}
