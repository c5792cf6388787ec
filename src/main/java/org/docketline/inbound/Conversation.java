package org.docketline.inbound;

import com.twilio.twiml.MessagingResponse;
import com.twilio.twiml.messaging.Message;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import org.docketline.feed.Asked;
import org.docketline.sms.PhoneNumber;
import org.docketline.subscription.Subscribers;

/** Answers each text once: stored, understood, obeyed and answered in one transaction. */
@Singleton
class Conversation {
  private final InboundText texts;
  private final Subscribers subscribers;
  private final CommandDesk desk;

  Conversation(InboundText texts, Subscribers subscribers, CommandDesk desk) {
    this.texts = texts;
    this.subscribers = subscribers;
    this.desk = desk;
  }

  /**
   * The TwiML answer to this text, the same each time it is asked. With advanced opt-out Twilio has
   * answered STOP, START and HELP itself, and says so: then we do the same and keep silent.
   */
  @Transactional
  String answer(String sid, PhoneNumber phone, String body, String optOutType, Asked asked) {
    if (!texts.store(sid, subscribers.hash(phone), body)) {
      return texts.reply(sid).orElseGet(() -> twiml(List.of()));
    }
    List<String> said = desk.answer(phone, body, optOutType, asked);
    String twiml = twiml(optOutType.isBlank() ? said : List.of());
    texts.keepReply(sid, twiml);
    return twiml;
  }

  static String twiml(List<String> said) {
    var response = new MessagingResponse.Builder();
    said.forEach(text -> response.message(new Message.Builder(text).build()));
    return response.build().toXml();
  }
}
