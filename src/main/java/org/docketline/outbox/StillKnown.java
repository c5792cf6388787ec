package org.docketline.outbox;

import java.util.List;
import java.util.Optional;

/**
 * What somebody still knows of a hearing: {@code hearing} as it was before the first text that
 * never reached them, empty where all did; and which notice told them of it last, if one did.
 */
public record StillKnown(Optional<HearingAsTold> hearing, Optional<String> notice) {

  /** Of the texts about one hearing to one person, the newest first. */
  static StillKnown after(List<Message> texts) {
    List<Message> untold = texts.stream().takeWhile(text -> !text.isTold()).toList();
    return new StillKnown(
        untold.stream().reduce((newer, older) -> older).map(StillKnown::before),
        texts.stream().skip(untold.size()).findFirst().map(text -> text.notice));
  }

  private static HearingAsTold before(Message untold) {
    return untold.was == null ? HearingAsTold.NOTHING : untold.was;
  }
}
