package org.docketline.outbox;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.docketline.keys.Keyring;
import org.docketline.settings.SettingProblems;
import org.docketline.sms.TwilioAccount;
import org.docketline.sms.TwilioConfig;

/**
 * The links that texts may carry: each to a page on the county's own host that shows what the text
 * said. Off unless {@code docketline.resident.links} says so, since carriers must know of them.
 */
@Singleton
public final class TextLinks {
  private static final String KEY = "docketline.resident.links";
  private static final String PATH = "/t/";
  private static final Pattern AT_HOME =
      Pattern.compile("(?i)(.+\\.)?local(host)?|127\\..*|\\[::1]|0\\.0\\.0\\.0");

  private final boolean on;
  private final URI origin;
  private final Keyring keys;

  TextLinks(LinkConfig config, TwilioAccount account, Keyring keys) {
    this.on = config.links();
    this.origin = account.publicOrigin();
    this.keys = keys;
  }

  /** What is wrong with the settings: a link leads nowhere but to a host of the county's own. */
  public static List<String> problems(LinkConfig config, TwilioConfig twilio) {
    return new SettingProblems()
        .refuse(
            config.links() && !isPublic(twilio.publicUrl()),
            KEY + ": needs docketline.twilio.public-url on the county's own host, with https")
        .found();
  }

  private static boolean isPublic(String url) {
    try {
      URI origin = URI.create(url);
      return "https".equalsIgnoreCase(origin.getScheme())
          && origin.getHost() != null
          && !AT_HOME.matcher(origin.getHost()).matches();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Whether texts carry any. */
  public boolean areOn() {
    return on;
  }

  /** The link of a text about a hearing; empty where texts carry none. */
  public Optional<String> of(Message message) {
    return on && message.hearingId != null
        ? LinkToken.of(message.id, keys).map(token -> origin + PATH + token)
        : Optional.empty();
  }

  /** The text that a link names; empty where it is none of ours, or its text is gone. */
  public Optional<Message> find(String token) {
    return LinkToken.read(token, keys).flatMap(id -> Message.findByIdOptional(id));
  }
}
