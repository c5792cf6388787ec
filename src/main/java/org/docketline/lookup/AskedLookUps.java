package org.docketline.lookup;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.docketline.docket.CitationNumber;

/** What was asked for a resident who waits for a reply, some of it without an answer yet. */
public final class AskedLookUps {
  /** Nothing was asked. */
  public static final AskedLookUps NOTHING = new AskedLookUps(List.of(), null);

  private final List<LookUpQuestion> all;
  private final LookUps lookUps;

  AskedLookUps(List<LookUpQuestion> all, LookUps lookUps) {
    this.all = List.copyOf(all);
    this.lookUps = lookUps;
  }

  /** The feeds that have not answered for this number: it may be theirs. */
  public Set<String> unanswered(CitationNumber number) {
    return all.stream()
        .filter(one -> one.number().equals(number) && !one.isSettled())
        .map(one -> one.feed().name())
        .collect(Collectors.toSet());
  }

  /**
   * Lets the answers that come later be told, once the reply is stored: a watch that is not stored
   * yet would not be found.
   */
  public void goOn() {
    all.stream().filter(one -> !one.isSettled()).forEach(one -> lookUps.takeLate(one));
  }
}
