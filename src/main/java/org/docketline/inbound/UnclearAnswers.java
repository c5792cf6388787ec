package org.docketline.inbound;

import jakarta.inject.Singleton;
import java.util.List;
import org.docketline.subscription.Subscriber;
import org.docketline.wording.FilledText;
import org.docketline.wording.ServiceText;
import org.docketline.wording.Wording;

/**
 * Answers what nothing was understood of with what helps most all the same: whom to call, and the
 * date. Who follows nothing is told what to text, and the first time in which languages.
 */
@Singleton
final class UnclearAnswers {
  private final CallAnswers calls;
  private final Wording wording;

  UnclearAnswers(CallAnswers calls, Wording wording) {
    this.calls = calls;
    this.wording = wording;
  }

  List<String> to(Subscriber subscriber, IncomingText text) {
    return List.of(
        subscriber.followed().isEmpty()
            ? wording.to(subscriber).say(withoutTicket(text))
            : calls.said(
                subscriber,
                text.media() ? ServiceText.PICTURE_TICKET : ServiceText.UNCLEAR_TICKET));
  }

  private FilledText withoutTicket(IncomingText text) {
    if (text.media()) {
      return ServiceText.ANSWER_PICTURE;
    }
    return text.before().texted() ? ServiceText.UNCLEAR : ServiceText.UNCLEAR_FIRST;
  }
}
