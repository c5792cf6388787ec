package org.docketline.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.docketline.ServiceTest;
import org.docketline.docket.CitationNumber;
import org.docketline.sms.PhoneNumber;
import org.junit.jupiter.api.Test;

/** A page or an operator follows, watches and leaves for somebody who has texted nothing. */
@QuarkusTest
class WithoutTextingTest extends ServiceTest {
  private static final CitationNumber NUMBER = new CitationNumber("A100200");

  @Inject Following following;
  @Inject Subscribers subscribers;

  private <T> T with(Function<Subscriber, T> wish) {
    return QuarkusTransaction.requiringNew()
        .call(() -> wish.apply(subscribers.enrol(new PhoneNumber(PHONE))));
  }

  private List<FollowOutcome> follow() {
    return with(
        subscriber ->
            following.follow(subscriber, NUMBER).stream().map(FollowedNumber::outcome).toList());
  }

  private FollowOutcome watch(Set<String> unanswered) {
    return with(subscriber -> following.watch(subscriber, NUMBER, unanswered, false).outcome());
  }

  @Test
  void ticketOfTheDocketIsFollowedOnceAndReminded() {
    countySays("A100200,OAK COURT,2026-05-18,9:30,,,");
    assertThat(follow()).containsExactly(FollowOutcome.FOLLOWED);
    assertThat(follow()).containsExactly(FollowOutcome.FOLLOWED_ALREADY);
    assertThat(at("2026-05-11T10:00:00")).singleElement().asString().contains("0200", "May 18");
    assertThat(query("select * from inbound_text")).isEmpty();
  }

  @Test
  void numberThatNoDocketHoldsIsWatchedForAndToldWhenFound() {
    assertThat(follow()).isEmpty();
    assertThat(watch(Set.of())).isEqualTo(FollowOutcome.WATCHED);
    assertThat(watch(Set.of("tyler"))).isEqualTo(FollowOutcome.WATCHED_ALREADY);
    assertThat(query("select * from look_up_owed")).isEmpty();
    countySays("A100200,OAK COURT,2026-05-18,9:30,,,");
    assertThat(tick()).singleElement().satisfies(sent -> assertThat(sent.body()).contains("found"));
  }

  @Test
  void feedsThatHaveNotAnsweredOweAnAnswer() {
    assertThat(watch(Set.of("tyler", "rejis"))).isEqualTo(FollowOutcome.LOOKED_UP);
    assertThat(query("select feed from look_up_owed order by 1")).containsExactly("rejis", "tyler");
  }

  @Test
  void ticketThatIsLeftIsToldNothingMore() {
    countySays("A100200,OAK COURT,2026-05-18,9:30,,,");
    follow();
    with(
        subscriber -> {
          subscriber.followed().forEach(one -> following.end(one, EndReason.LEFT));
          return null;
        });
    countySays("A100200,OAK COURT,2026-05-19,9:30,,,");
    assertThat(tick()).isEmpty();
  }
}
