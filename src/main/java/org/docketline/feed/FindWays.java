package org.docketline.feed;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.docketline.feed.FeedConfig.Kind;

/**
 * Which ways of looking a ticket up some configured feed serves: what no feed tells of a driver is
 * never asked. A system that is asked for one number at a time serves that way alone.
 */
@Singleton
public final class FindWays {
  private final Collection<Feed> feeds;

  FindWays(Feeds feeds) {
    this.feeds = feeds.all();
  }

  /** Those that some feed serves, the surest first. */
  public List<FindWay> offered() {
    return Arrays.stream(FindWay.values()).filter(this::isOffered).toList();
  }

  /** Whether some feed serves it. */
  public boolean isOffered(FindWay way) {
    return way == FindWay.NUMBER
        ? asksBirthDate() || asksLastName()
        : files().anyMatch(feed -> way.needed().stream().allMatch(fact -> tells(feed, fact)));
  }

  /** Whether a birth date may prove whose number it is. */
  public boolean asksBirthDate() {
    return isTold(feeds.stream(), FeedFact.BIRTH_DATE);
  }

  /** Whether a last name may prove whose number it is. */
  public boolean asksLastName() {
    return isTold(feeds.stream(), FeedFact.LAST_NAME);
  }

  /** Whether a licence is of a state: where no feed tells of which, that is not asked. */
  public boolean asksLicenceState() {
    return isTold(files(), FeedFact.LICENCE_STATE);
  }

  private Stream<Feed> files() {
    return feeds.stream().filter(feed -> feed.config().kind() != Kind.LOOKUP);
  }

  private static boolean isTold(Stream<Feed> feeds, FeedFact fact) {
    return feeds.anyMatch(feed -> tells(feed, fact));
  }

  // Who got a ticket is read of the feed's own rows, and of no file that is joined to them.
  private static boolean tells(Feed feed, FeedFact fact) {
    return fact.written(feed.config().map()).isPresent();
  }
}
