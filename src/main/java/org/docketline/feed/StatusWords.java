package org.docketline.feed;

import java.util.Map;
import java.util.TreeMap;
import org.docketline.docket.CitationStatus;
import org.docketline.feed.FeedConfig.StatusWord;

/** The county's words for ours, without regard to case; one that is not known is reported. */
final class StatusWords {
  private final Map<String, StatusWord> words = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final RejectedRows rejects;

  StatusWords(Map<String, StatusWord> words, RejectedRows rejects) {
    this.words.putAll(words);
    this.rejects = rejects;
  }

  StatusWord of(String written) {
    if (written == null) {
      return null;
    }
    StatusWord word = words.get(WrittenValues.singleSpaced(written));
    if (word == null) {
      rejects.unknown(RejectedRows.Kind.STATUS, written);
    }
    return word;
  }

  // A cancelled hearing leaves its citation open: a new date may follow. So does a word that we do
  // not know: whatever it means, it is not one of those that close.
  static CitationStatus citationStatus(String written, StatusWord word) {
    if (word == null) {
      return written == null ? null : CitationStatus.OPEN;
    }
    return switch (word) {
      case OPEN, CANCELLED -> CitationStatus.OPEN;
      case CLOSED -> CitationStatus.CLOSED;
      case MISSED -> CitationStatus.MISSED;
      case WARRANT -> CitationStatus.WARRANT;
    };
  }
}
