package org.docketline.inbound;

import java.util.Map;
import java.util.Optional;
import org.docketline.sms.PhoneNumber;
import org.docketline.understanding.Command;
import org.docketline.understanding.MannersKind;
import org.docketline.understanding.OwnWords;
import org.docketline.understanding.TextParser;

/**
 * A resident's text as Twilio hands it over, and what it asks for; {@code media} where pictures
 * came with it, and {@code manners} where it is a wish to start that is nothing but these, as YES
 * is. {@code words} are what its writer wrote themselves: the body may also hold what their phone
 * adds or quotes. What came {@code before}, and the tickets, are read as it is answered.
 */
record IncomingText(
    String sid,
    PhoneNumber phone,
    String body,
    String words,
    String optOutType,
    boolean media,
    Command command,
    Optional<MannersKind> manners,
    TextsBefore before,
    NamedTickets tickets) {
  /** Reads the form of the webhook; the carrier may have understood the text already. */
  static IncomingText of(Map<String, String> form, PhoneNumber phone, TextParser parser) {
    String body = form.getOrDefault("Body", "");
    String optOutType = form.getOrDefault("OptOutType", "");
    Command command = parser.parse(body, optOutType);
    return new IncomingText(
        SignedForm.sid(form),
        phone,
        body,
        OwnWords.of(body).text(),
        optOutType,
        form.getOrDefault("NumMedia", "").matches("[1-9][0-9]?"),
        command,
        command.isStart() ? parser.manners(body) : Optional.empty(),
        TextsBefore.NONE,
        NamedTickets.NONE);
  }

  /** The same text, with what the database holds of its phone and of the tickets that it names. */
  IncomingText after(TextsBefore texts, NamedTickets named) {
    return new IncomingText(
        sid, phone, body, words, optOutType, media, command, manners, texts, named);
  }

  /** Without the body: it is a resident's. */
  @Override
  public String toString() {
    return "Text %s of %s (%s)".formatted(sid, phone, command.getClass().getSimpleName());
  }
}
