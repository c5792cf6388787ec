package org.docketline.simulator;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.docketline.sms.TwilioAccount;

/** The part of Twilio's REST interface that the service uses: send, list and look at texts. */
@Path("/simulator/carrier/2010-04-01/Accounts/{account}")
@Produces(MediaType.APPLICATION_JSON)
class SimulatedCarrier {
  private final TwilioAccount account;
  private final CarriedTexts texts;
  private final OptOuts optOuts;
  private final SimulatedReceipts receipts;
  private final TextJson json;

  SimulatedCarrier(
      TwilioAccount account,
      CarriedTexts texts,
      OptOuts optOuts,
      SimulatedReceipts receipts,
      TextJson json) {
    this.account = account;
    this.texts = texts;
    this.optOuts = optOuts;
    this.receipts = receipts;
    this.json = json;
  }

  @POST
  @Path("Messages.json")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response send(
      @PathParam("account") String sid,
      @HeaderParam(HttpHeaders.AUTHORIZATION) String credentials,
      @BeanParam NewText wanted) {
    admit(sid, credentials);
    wanted.fault(optOuts).ifPresent(fault -> refuse(wanted, fault));
    CarriedText text = texts.add(wanted.to(), TextDirection.API, wanted.body(), "queued");
    receipts.deliver(text, wanted.statusCallback());
    return Response.status(Response.Status.CREATED).entity(json.of(text)).build();
  }

  @GET
  @Path("Messages.json")
  public Map<String, Object> list(
      @PathParam("account") String sid,
      @HeaderParam(HttpHeaders.AUTHORIZATION) String credentials,
      @BeanParam TextQuery query) {
    admit(sid, credentials);
    return json.page(query.answer(texts.all(), account.sender()));
  }

  @GET
  @Path("Messages/{text}.json")
  public Map<String, Object> fetch(
      @PathParam("account") String sid,
      @HeaderParam(HttpHeaders.AUTHORIZATION) String credentials,
      @PathParam("text") String text) {
    admit(sid, credentials);
    return texts
        .find(text)
        .filter(found -> !found.isOnPhoneOnly())
        .map(json::of)
        .orElseThrow(CarrierFault.NOT_FOUND::raised);
  }

  /** A text that is refused never becomes one, so that its phone has only a line of ours. */
  private void refuse(NewText wanted, CarrierFault fault) {
    if (wanted.to() != null && NewText.isPhone(wanted.to())) {
      texts.note(wanted.to(), "The carrier refused a text: " + fault.words() + ".");
    }
    throw fault.raised();
  }

  private void admit(String sid, String credentials) {
    String pair = account.accountSid() + ":" + account.authToken();
    byte[] expected = pair.getBytes(StandardCharsets.UTF_8);
    if (!sid.equals(account.accountSid())
        || !("Basic " + Base64.getEncoder().encodeToString(expected)).equals(credentials)) {
      throw CarrierFault.NOT_AUTHENTICATED.raised();
    }
  }
}
