package org.docketline.resident;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;
import org.docketline.feed.FindWays;

/** The ways of looking a ticket up that the county's feeds serve, each with what it asks for. */
@Named("askedWays")
@Singleton
public final class AskedWays {
  private final List<AskedWay> all;

  AskedWays(FindWays ways, FindForms forms) {
    this.all = ways.offered().stream().map(way -> new AskedWay(way, forms.facts(way))).toList();
  }

  /** The surest first; none where no feed tells anything of drivers. */
  public List<AskedWay> all() {
    return all;
  }
}
