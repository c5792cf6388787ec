package org.docketline.lookup;

import java.util.List;
import java.util.Optional;

/**
 * What a look-up of one citation came to. Each answer says everything that is asked of an answer,
 * so that a new one does not compile before it does.
 */
sealed interface LookUpAnswer {
  /** As metrics spell it. */
  String word();

  /** The fields of the rows that it found, by the mapped columns. */
  List<List<String>> rows();

  /** How many rows were about other citations. */
  int others();

  boolean isFound();

  /** Whether the system has surely nothing of this number. */
  boolean isNone();

  /** Why the system did not answer, if it did not. */
  Optional<String> outage();

  /**
   * The system has it: the fields of its rows, by the mapped columns. Rows about {@code others} are
   * left out: a search that is not exact must not attach somebody else's case.
   */
  record Found(List<List<String>> rows, int others) implements LookUpAnswer {
    @Override
    public String word() {
      return "found";
    }

    @Override
    public boolean isFound() {
      return true;
    }

    @Override
    public boolean isNone() {
      return false;
    }

    @Override
    public Optional<String> outage() {
      return Optional.empty();
    }
  }

  /** The system answered as it should, and has nothing of this number. */
  record None(int others) implements LookUpAnswer {
    @Override
    public String word() {
      return "none";
    }

    @Override
    public List<List<String>> rows() {
      return List.of();
    }

    @Override
    public boolean isFound() {
      return false;
    }

    @Override
    public boolean isNone() {
      return true;
    }

    @Override
    public Optional<String> outage() {
      return Optional.empty();
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

    @Override
    public List<List<String>> rows() {
      return List.of();
    }

    @Override
    public int others() {
      return 0;
    }

    @Override
    public boolean isFound() {
      return false;
    }

    @Override
    public boolean isNone() {
      return false;
    }

    @Override
    public Optional<String> outage() {
      return Optional.of(reason);
    }
  }
}
