package org.docketline.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.twilio.rest.api.v2010.account.Message;
import java.net.URI;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import org.docketline.sms.TwilioAccount;
import org.junit.jupiter.api.Test;

/** Twilio's own client reads what the carrier answers. */
class TwilioTextsTest {
  private static final Instant NOON = Instant.parse("2026-11-20T18:00:00Z");
  private static final URI HERE = URI.create("http://localhost:8080");

  private final ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());

  @Test
  void queuedTextHasNoSentDate() throws JsonProcessingException {
    Message read = read(text("queued"), "+13145550100");
    assertThat(read.getStatus()).isEqualTo(Message.Status.QUEUED);
    assertThat(read.getDateSent()).isNull();
    assertThat(read.getDateCreated()).isEqualTo(ZonedDateTime.parse("2026-11-20T18:00:00Z"));
    assertThat(read.getDirection()).isEqualTo(Message.Direction.OUTBOUND_API);
  }

  @Test
  void deliveredTextOfAMessagingServiceNamesIt() throws JsonProcessingException {
    Message read = read(text("delivered"), "MG0123");
    assertThat(read.getMessagingServiceSid()).isEqualTo("MG0123");
    assertThat(read.getTo()).isEqualTo("+13145550142");
    assertThat(read.getNumSegments()).isEqualTo("1");
    assertThat(read.getDateSent()).isNotNull();
  }

  @Test
  void listIsNewestFirstByReceiverAndDate() {
    CarriedText old = at("2026-11-19T10:00:00Z");
    CarriedText first = at("2026-11-20T10:00:00Z");
    CarriedText last = at("2026-11-20T12:00:00Z");
    CarriedText own =
        CarriedText.of("+13145550142", TextDirection.INBOUND, "STATUS", "received", NOON);
    List<CarriedText> all = List.of(old, first, last, own);
    assertThat(query("2026-11-20", null).answer(all, "+13145550100")).containsExactly(last, first);
    assertThat(query("2026-11-20T11:00:00", null).answer(all, "+13145550100"))
        .containsExactly(last);
    assertThat(query(null, "2026-11-19").answer(all, "+13145550100")).containsExactly(old);
  }

  private static TextQuery query(String from, String until) {
    return new TextQuery("+13145550142", null, from, until);
  }

  private static CarriedText at(String time) {
    return CarriedText.of("+13145550142", TextDirection.API, "Hello", "sent", Instant.parse(time));
  }

  private static CarriedText text(String status) {
    return CarriedText.of("+13145550142", TextDirection.API, "Hello", status, NOON);
  }

  private Message read(CarriedText text, String sender) throws JsonProcessingException {
    TextJson carrier = new TextJson(new TwilioAccount("AC1", "secret", sender, HERE, HERE));
    return Message.fromJson(json.writeValueAsString(carrier.of(text)), json);
  }
}
