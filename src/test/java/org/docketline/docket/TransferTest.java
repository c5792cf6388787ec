package org.docketline.docket;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import org.docketline.MovableClock;
import org.docketline.ServiceTest;
import org.docketline.TwoLists;
import org.docketline.polling.FeedRun;
import org.junit.jupiter.api.Test;

/** A county with two lists is one county for whoever has a ticket in it. */
@QuarkusTest
@TestProfile(TwoLists.class)
class TransferTest extends ServiceTest {
  private static final String OTHER = "B100200,OAK COURT,2026-05-20,9:30,,,";
  private static final String HERE = "A100200,OAK COURT,2026-05-18,9:30,,,";
  private static final String THERE = "A100200,PINE COURT,2026-05-27,13:30,,,";

  private FeedRun districtSays(String... rows) {
    TwoLists.DISTRICT.write(rows);
    return feedPoll.poll("district");
  }

  private void follow() {
    countySays(HERE, OTHER);
    districtSays("C100200,PINE COURT,2026-05-21,9:30,,,");
    text("A100200");
    MovableClock.pass(Duration.ofHours(1));
  }

  @Test
  void numberThatLeavesOneListForAnotherIsToldWithItsNewDate() {
    follow();

    countySays(OTHER);
    assertThat(tick()).isEmpty();
    districtSays(THERE, "C100200,PINE COURT,2026-05-21,9:30,,,");

    assertThat(tick())
        .singleElement()
        .asString()
        .contains("CHANGED", "Wednesday, May 27 at 1:30 PM", "Pine");
    assertThat(text("STATUS"))
        .singleElement()
        .asString()
        .contains("May 27")
        .doesNotContain("no longer see", "May 18");
  }

  @Test
  void theSameIsToldWhereTheOtherListHadItFirst() {
    follow();

    districtSays(THERE, "C100200,PINE COURT,2026-05-21,9:30,,,");
    assertThat(tick()).isEmpty();
    countySays(OTHER);

    assertThat(tick()).singleElement().asString().contains("CHANGED", "May 27");
    assertThat(query("select count(*) from docket_change where kind = 'UNSEEN'"))
        .containsExactly("0");
  }

  @Test
  void oneThatBothListsHadIsGivenUpInPatience() {
    countySays(HERE, OTHER);
    districtSays(THERE);
    text("A100200");

    for (int day = 0; day < 4; day++) {
      MovableClock.pass(Duration.ofDays(1));
      countySays(OTHER);
    }

    assertThat(tick()).noneMatch(sent -> sent.body().contains("no longer see"));
    assertThat(text("STATUS")).singleElement().asString().contains("May 27");
  }

  @Test
  void numberThatComesBackIsToldAgain() {
    follow();
    countySays(OTHER);
    districtSays(THERE);
    tick();

    countySays("A100200,OAK COURT,2026-06-02,9:30,,,", OTHER);

    assertThat(tick()).singleElement().asString().contains("new court date", "June 2");
  }
}
