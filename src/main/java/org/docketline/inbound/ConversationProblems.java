package org.docketline.inbound;

import java.util.List;
import org.docketline.feed.Feeds;
import org.docketline.settings.SettingProblems;

/** What is wrong with the settings of how we talk with a resident. */
public final class ConversationProblems {
  private ConversationProblems() {}

  /** By key. */
  public static List<String> problems(ConversationConfig config, Feeds feeds) {
    return new SettingProblems()
        .refuse(
            !config.verify().isToldBy(feeds),
            "docketline.conversation.verify: no feed has map." + config.verify().key())
        .found();
  }
}
