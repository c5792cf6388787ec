package org.docketline.inbound;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import org.docketline.docket.CountyConfig;
import org.docketline.lookup.AskedLookUps;
import org.docketline.sms.PhoneNumber;
import org.docketline.understanding.TextParser;
import org.jboss.logging.Logger;

/** Where Twilio hands us a resident's text and takes the answer as TwiML. */
@Path("/twilio/inbound")
public class InboundTextResource {
  private static final Logger LOG = Logger.getLogger(InboundTextResource.class);

  private final SignedForm form;
  private final TextParser parser;
  private final TextsInHand inHand;
  private final LookUpDesk lookUps;
  private final Conversation conversation;
  private final MeterRegistry meters;

  InboundTextResource(
      SignedForm form,
      CountyConfig county,
      LearnedNumbers numbers,
      TextsInHand inHand,
      LookUpDesk lookUps,
      Conversation conversation,
      MeterRegistry meters) {
    this.form = form;
    this.parser = new TextParser(county.citationPattern(), numbers);
    this.inHand = inHand;
    this.lookUps = lookUps;
    this.conversation = conversation;
    this.meters = meters;
  }

  /** Answers a text; Twilio waits 15 s, retries once, and must then hear the same. */
  @POST
  @Produces(MediaType.APPLICATION_XML)
  public String receive(
      @Context UriInfo request, @HeaderParam("X-Twilio-Signature") String signed, byte[] body) {
    Map<String, String> text = form.readText(request, body, signed);
    meters.counter("docketline.inbound.texts").increment();
    String from = text.getOrDefault("From", "");
    return PhoneNumber.ofAddress(from)
        .map(phone -> answer(text, phone))
        .orElseGet(() -> unanswered(SenderChannel.of(from)));
  }

  private String answer(Map<String, String> text, PhoneNumber phone) {
    IncomingText incoming = IncomingText.of(text, phone, parser);
    if (incoming.sid().isEmpty()) {
      LOG.warnf("A text of %s has no MessageSid: not answered", phone);
      return Twiml.SILENCE;
    }
    return answer(incoming);
  }

  // Look-ups begin before the transaction of the answer and go on after it, so that no transaction
  // is open while another system is asked.
  private String answer(IncomingText text) {
    LOG.infof("%s: received", text);
    AskedLookUps asked = inHand.aside(() -> lookUps.ask(text));
    try {
      return conversation.answer(text, asked);
    } finally {
      asked.goOn();
    }
  }

  // Nobody whom we can text: a short code, a name in letters, or somebody on another channel, who
  // must not be taken for the phone of the same number.
  private String unanswered(String channel) {
    meters.counter("docketline.inbound.unanswered", "channel", channel).increment();
    LOG.infof("A text by the channel '%s' is not answered: it is of no phone", channel);
    return Twiml.SILENCE;
  }
}
