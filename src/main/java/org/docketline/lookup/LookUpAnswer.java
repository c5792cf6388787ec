package org.docketline.lookup;

import java.util.List;

/** What a look-up of one citation came to. */
sealed interface LookUpAnswer {
  /** As metrics spell it. */
  String word();

  /**
   * The system has it: the fields of its rows, by the mapped columns. Rows about {@code others} are
   * left out: a search that is not exact must not attach somebody else's case.
   */
  record Found(List<List<String>> rows, int others) implements LookUpAnswer {
    @Override
    public String word() {
      return "found";
    }
  }

  /** The system answered as it should, and has nothing of this number. */
  record None(int others) implements LookUpAnswer {
    @Override
    public String word() {
      return "none";
    }
  }

  /**
   * The system did not answer, or not as it should: it may have the citation or not. The reason
   * holds nothing of the answer.
   */
  record Outage(String reason) implements LookUpAnswer {
    @Override
    public String word() {
      return "outage";
    }
  }
}
