package org.docketline.feed;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.docketline.docket.CitationStatus;
import org.docketline.docket.ListedStatus;
import org.docketline.feed.FeedConfig.StatusWord;

/**
 * A county's words for ours, without regard to case, and then those that are known everywhere. One
 * that is neither is unknown, which is neither open nor closed.
 */
final class StatusWords {
  private final Map<String, StatusWord> words = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final Map<String, StatusWord> plain = new HashMap<>();

  StatusWords(Map<String, StatusWord> configured) {
    configured.forEach((word, meaning) -> add(WrittenValues.plain(word), meaning));
    plain.remove("");
  }

  private void add(String word, StatusWord meaning) {
    words.put(word, meaning);
    plain.merge(KnownWords.plain(word), meaning, this::same);
  }

  // Two words that differ in punctuation alone, and mean two things, are known as written only.
  private StatusWord same(StatusWord one, StatusWord other) {
    return one == other ? one : null;
  }

  boolean isConfigured(String written) {
    return words.containsKey(WrittenValues.plain(written));
  }

  /** What a word means; null for null, and for one that is not known. */
  StatusWord of(String written) {
    if (written == null) {
      return null;
    }
    String said = WrittenValues.plain(written);
    StatusWord exact = words.get(said);
    return exact == null ? loose(said) : exact;
  }

  private StatusWord loose(String written) {
    StatusWord loose = plain.get(KnownWords.plain(written));
    return loose == null ? KnownWords.of(written) : loose;
  }

  // A cancelled hearing leaves its citation open: a new date may follow.
  static CitationStatus citationStatus(StatusWord word) {
    if (word == null) {
      return null;
    }
    return switch (word) {
      case OPEN, CANCELLED, CONTINUED -> CitationStatus.OPEN;
      case CLOSED -> CitationStatus.CLOSED;
      case MISSED -> CitationStatus.MISSED;
      case WARRANT -> CitationStatus.WARRANT;
    };
  }

  // What is closed was heard, or is not heard any more: it is not said which.
  static ListedStatus hearingStatus(StatusWord word) {
    if (word == null) {
      return ListedStatus.UNKNOWN;
    }
    return switch (word) {
      case OPEN, MISSED, WARRANT -> ListedStatus.ON;
      case CANCELLED -> ListedStatus.CANCELLED;
      case CONTINUED -> ListedStatus.CONTINUED;
      case CLOSED -> ListedStatus.UNKNOWN;
    };
  }
}
