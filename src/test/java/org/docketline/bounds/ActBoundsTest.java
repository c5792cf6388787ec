package org.docketline.bounds;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import org.docketline.MovableClock;
import org.docketline.ServiceTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ActBoundsTest extends ServiceTest {
  private static final Duration HOUR = Duration.ofHours(1);

  @Inject ActBounds bounds;

  @Test
  void nothingIsLeftAfterTheLastOfAnHour() {
    ActBound two = bounds.bound("tries", 2, HOUR);
    assertThat(two.take("one")).isTrue();
    assertThat(two.take("one")).isTrue();
    assertThat(two.take("one")).isFalse();
    assertThat(two.take("other")).isTrue();
  }

  @Test
  void bothInstancesCountTheSame() {
    assertThat(bounds.bound("tries", 1, HOUR).take("one")).isTrue();
    assertThat(bounds.bound("tries", 1, HOUR).take("one")).isFalse();
    assertThat(bounds.bound("other", 1, HOUR).take("one")).isTrue();
  }

  @Test
  void whatIsGivenBackMayBeTakenAgain() {
    ActBound one = bounds.bound("tries", 1, HOUR);
    one.take("one");
    one.giveBack("one");
    one.giveBack("one");
    assertThat(one.left("one")).isEqualTo(1);
    assertThat(one.take("one")).isTrue();
    assertThat(one.take("one")).isFalse();
  }

  @Test
  void hourThatPassesGivesAllBack() {
    ActBound two = bounds.bound("tries", 2, HOUR);
    two.take("one");
    two.take("one");
    MovableClock.set("2026-05-04T12:30:00");
    assertThat(two.left("one")).isEqualTo(1);
    MovableClock.set("2026-05-04T14:00:00");
    assertThat(two.left("one")).isEqualTo(2);
  }

  @Test
  void whoRestedIsForgotten() throws SQLException {
    ActBound two = bounds.bound("tries", 2, HOUR);
    two.take("one");
    two.take("other");
    bounds.forgetRested();
    assertThat(query("select count(*) from act_pace")).containsExactly("2");
    execute("update act_pace set expires_at = 0");
    bounds.forgetRested();
    assertThat(query("select count(*) from act_pace")).containsExactly("0");
  }

  @Test
  void keyIsStoredAsAHashOnly() {
    bounds.bound("tries", 2, HOUR).take("A100200");
    assertThat(query("select encode(id, 'escape') || encode(state, 'escape') from act_pace"))
        .noneMatch(row -> row.contains("A100200"));
  }
}
