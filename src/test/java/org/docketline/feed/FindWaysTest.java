package org.docketline.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.docketline.polling.FeedTest;
import org.junit.jupiter.api.Test;

/** A fact that no feed tells is never asked. */
class FindWaysTest {
  private final Map<String, String> settings =
      new HashMap<>(
          Map.of(
              FeedTest.KEY + "url", "file:/county/citations.csv",
              FeedTest.KEY + "map.citation", "number"));

  private FindWays ways(String... facts) {
    for (String fact : facts) {
      settings.put(FeedTest.KEY + "map." + fact, fact);
    }
    return new FindWays(FeedTest.feeds(settings));
  }

  @Test
  void feedWithoutFactsOfADriverServesNone() {
    assertThat(ways().offered()).isEmpty();
  }

  @Test
  void numberNeedsASecondFact() {
    FindWays ways = ways("last-name");
    assertThat(ways.offered()).containsExactly(FindWay.NUMBER);
    assertThat(ways.asksLastName()).isTrue();
    assertThat(ways.asksBirthDate()).isFalse();
  }

  @Test
  void licenceNeedsABirthDate() {
    assertThat(ways("licence", "licence-state").isOffered(FindWay.LICENCE)).isFalse();
    assertThat(ways("birth-date").offered()).containsExactly(FindWay.NUMBER, FindWay.LICENCE);
  }

  @Test
  void stateIsAskedWhereSomeFeedTellsIt() {
    assertThat(ways("licence", "birth-date").asksLicenceState()).isFalse();
    assertThat(ways("licence-state").asksLicenceState()).isTrue();
  }

  @Test
  void allFactsServeEachWay() {
    assertThat(ways("licence", "birth-date", "last-name").offered())
        .containsExactly(FindWay.values());
  }

  @Test
  void systemThatIsAskedForANumberServesThatWayAlone() {
    settings.put(FeedTest.KEY + "kind", "lookup");
    settings.put(FeedTest.KEY + "format", "json");
    settings.put(FeedTest.KEY + "url", "https://court.example.org/{citation}");
    assertThat(ways("licence", "birth-date", "last-name").offered())
        .containsExactly(FindWay.NUMBER);
  }

  @Test
  void whatAJoinedFileTellsOfADriverIsNotRead() {
    settings.put(FeedTest.KEY + "join.\"people\".url", "file:/county/people.csv");
    settings.put(FeedTest.KEY + "join.\"people\".map.citation", "number");
    settings.put(FeedTest.KEY + "join.\"people\".map.last-name", "name");
    assertThat(ways().offered()).isEmpty();
  }
}
