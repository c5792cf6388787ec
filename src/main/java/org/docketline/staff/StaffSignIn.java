package org.docketline.staff;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.docketline.bounds.ActBound;
import org.docketline.bounds.ActBounds;

/**
 * Lets members in by their password and then by a code of their authenticator. Wrong ones are
 * counted by member and address together and by address, so that nobody is shut out because
 * somebody else guesses; where many guess at one member from everywhere, only addresses from which
 * the member has come in before are listened to.
 */
@Singleton
public final class StaffSignIn {
  private static final Duration WHILE = Duration.ofMinutes(15);
  private static final int OF_BOTH = 10;
  private static final int OF_ADDRESS = 30;
  private static final int OF_MEMBER = 100;
  private static final int LONGEST = 200;

  /** Of nobody's password: it takes as long to compare as one of somebody's. */
  private static final String NOBODYS = BcryptUtil.bcryptHash("nobody has this password");

  private final StaffMembers members;
  private final StaffSessions sessions;
  private final AuditTrail audit;
  private final Clock clock;
  private final ActBound both;
  private final ActBound address;
  private final ActBound member;

  StaffSignIn(
      StaffMembers members,
      StaffSessions sessions,
      AuditTrail audit,
      ActBounds bounds,
      Clock clock) {
    this.members = members;
    this.sessions = sessions;
    this.audit = audit;
    this.clock = clock;
    this.both = bounds.bound("staff and address", OF_BOTH, WHILE);
    this.address = bounds.bound("staff address", OF_ADDRESS, WHILE);
    this.member = bounds.bound("staff member", OF_MEMBER, WHILE);
  }

  /** What came of a try. */
  public enum Outcome {
    RIGHT,
    WRONG,
    /** Too many were wrong: it was not looked at. */
    RESTING
  }

  /** What came of it, and what the browser is to hold; null where it was not right. */
  public record Answer(Outcome outcome, String token) {}

  /** Whether anybody can sign in. */
  public boolean hasMembers() {
    return QuarkusTransaction.joiningExisting().call(members::areThere);
  }

  /** Tries a password; the session that begins is good for a code only. */
  public Answer tryPassword(String typedName, String password, String network) {
    String name = typedName.strip().toLowerCase(Locale.ROOT);
    if (name.length() > LONGEST || password.length() > LONGEST) {
      return new Answer(Outcome.WRONG, null);
    }
    return bounded(name, network, () -> checkPassword(name, password, network));
  }

  private Answer checkPassword(String name, String password, String network) {
    Optional<StaffMember> found = members.named(name);
    String hash = found.map(StaffMember::passwordHash).orElse(NOBODYS);
    if (!BcryptUtil.matches(password, hash) || found.isEmpty()) {
      found.ifPresent(one -> audit.record(one.name(), AuditAct.WRONG_PASSWORD, null, null));
      return new Answer(Outcome.WRONG, null);
    }
    return new Answer(Outcome.RIGHT, sessions.begin(found.get().id(), network, false));
  }

  /** Tries a code of whoever has given the password; the session that begins takes its place. */
  public Answer tryCode(SignedIn signedIn, String token, String code, String network) {
    return bounded(signedIn.name(), network, () -> checkCode(signedIn, token, code, network));
  }

  private Answer checkCode(SignedIn signedIn, String token, String code, String network) {
    StaffMember known = members.named(signedIn.name()).orElseThrow();
    OptionalLong step =
        known
            .app()
            .map(app -> app.stepOf(code, clock.instant(), known.lastStep()))
            .orElse(OptionalLong.empty());
    if (step.isEmpty()) {
      audit.record(known.name(), AuditAct.WRONG_CODE, null, null);
      return new Answer(Outcome.WRONG, null);
    }
    members.keepStep(known, step.getAsLong());
    sessions.end(token);
    audit.record(
        known.name(),
        known.proved() ? AuditAct.SIGNED_IN : AuditAct.AUTHENTICATOR_SET_UP,
        null,
        null);
    return new Answer(Outcome.RIGHT, sessions.begin(known.id(), network, true));
  }

  /** The secret to be put into an app, for a member who has proved none yet. */
  public Optional<String> secretToSetUp(SignedIn signedIn) {
    return QuarkusTransaction.requiringNew().call(() -> toSetUp(signedIn));
  }

  private Optional<String> toSetUp(SignedIn signedIn) {
    StaffMember known = members.named(signedIn.name()).orElseThrow();
    if (known.proved()) {
      return Optional.empty();
    }
    return known.app().or(() -> Optional.of(made(known))).map(Authenticator::secret);
  }

  private Authenticator made(StaffMember known) {
    var fresh = Authenticator.fresh();
    members.keep(known, fresh);
    return fresh;
  }

  /** A try, in a transaction of its own. */
  private interface Try {
    Answer make();
  }

  // Counted before it is looked at, so that many at once are no way around.
  private Answer bounded(String name, String network, Try one) {
    String pair = name + '\0' + network;
    if (!both.take(pair)
        || !address.take(network)
        || !(member.take(name) || isKnown(name, network))) {
      return new Answer(Outcome.RESTING, null);
    }
    Answer answer = QuarkusTransaction.requiringNew().call(one::make);
    if (answer.outcome() == Outcome.RIGHT) {
      both.giveBack(pair);
      address.giveBack(network);
      member.giveBack(name);
    }
    return answer;
  }

  private boolean isKnown(String name, String network) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                members.named(name).filter(one -> sessions.isKnown(one.id(), network)).isPresent());
  }
}
