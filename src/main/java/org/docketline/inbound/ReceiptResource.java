package org.docketline.inbound;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import org.docketline.outbox.DeliveryReceipts;

/** Where Twilio tells us what became of a text that we sent. */
@Path("/twilio/status/{message}")
public class ReceiptResource {
  private final SignedForm form;
  private final DeliveryReceipts receipts;

  ReceiptResource(SignedForm form, DeliveryReceipts receipts) {
    this.form = form;
    this.receipts = receipts;
  }

  /** Takes a receipt. Twilio need not send it again, even if we could not use it. */
  @POST
  public void receive(
      @PathParam("message") String message,
      @Context UriInfo request,
      @HeaderParam("X-Twilio-Signature") String signed,
      byte[] body) {
    Map<String, String> receipt = form.read(request, body, signed);
    String sid = SignedForm.sid(receipt);
    if (message.matches("\\d{1,18}") && !sid.isEmpty()) {
      receipts.take(
          Long.parseLong(message),
          sid,
          receipt.getOrDefault("MessageStatus", ""),
          errorCode(receipt.getOrDefault("ErrorCode", "")));
    }
  }

  private static Integer errorCode(String written) {
    return written.matches("\\d{1,9}") ? Integer.valueOf(written) : null;
  }
}
