package org.docketline.sms;

import com.twilio.base.Page;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.rest.api.v2010.account.MessageReader;
import jakarta.annotation.PreDestroy;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.docketline.sms.SendOutcome.Accepted;
import org.docketline.sms.SendOutcome.Deferred;
import org.docketline.sms.SendOutcome.Reach;
import org.docketline.sms.SendOutcome.Unknown;
import org.jboss.logging.Logger;

/**
 * Hands texts to Twilio. Each {@link #send} makes at most one request, whatever happens, and each
 * request ends within the timeout.
 */
public class TwilioGateway {
  private static final Logger LOG = Logger.getLogger(TwilioGateway.class);
  private static final int LONGEST_VALIDITY = 36_000;
  private static final long PAGE_SIZE = 1000;
  private static final int NOT_FOUND = 404;
  private static final String NO_TEXT = "SM" + "0".repeat(32);
  private static final String RCS = "rcs:";

  private final TwilioAccount account;
  private final CarrierConnection line;

  public TwilioGateway(TwilioAccount account, Duration timeout) {
    this.account = account;
    line = new CarrierConnection(account, timeout);
  }

  /**
   * Sends a text once. Receipts go to {@code statusPath} under our public URL; Twilio drops the
   * text if it still waits after {@code goodFor} (whole seconds, held to Twilio's 1 to 36,000).
   * {@code mayStill} is asked at the last moment, when the line is open and nothing is written yet.
   */
  public SendOutcome send(
      PhoneNumber to, String text, String statusPath, Duration goodFor, BooleanSupplier mayStill) {
    CarrierExchange exchange = new CarrierExchange(mayStill);
    try {
      return accepted(line.call(exchange, message(to, text, statusPath, goodFor)::create));
    } catch (CallFailed failure) {
      return outcome(exchange, failure);
    }
  }

  /**
   * The texts to a phone, answers to its own left out, that Twilio created at or after an instant
   * of Twilio's clock, in whole seconds.
   */
  public List<SentText> find(PhoneNumber to, Instant since) throws CarrierUnavailable {
    Instant from = since.truncatedTo(ChronoUnit.SECONDS);
    Map<String, SentText> found = new LinkedHashMap<>();
    for (String address : addresses(to)) {
      // DateSent is no filter here: a queued text has none, and a text that is missed is sent
      // again.
      for (Message message : pages(Message.reader().setTo(address).setPageSize(PAGE_SIZE))) {
        if (isOurs(message)) {
          SentText text = sentText(message);
          found.put(text.sid(), text);
        }
      }
    }
    return found.values().stream().filter(text -> !text.createdAt().isBefore(from)).toList();
  }

  /** The texts to us that Twilio took between these moments, the oldest first. */
  public List<ArrivedText> arrived(Instant from, Instant until) throws CarrierUnavailable {
    List<ArrivedText> found = new ArrayList<>();
    for (Message message : pages(toUs(from, until))) {
      if (isToUs(message)) {
        found.add(ArrivedText.of(message));
      }
    }
    // Listed newest first: of those of one second the order is kept.
    Collections.reverse(found);
    return found.stream()
        .filter(text -> !text.at().isBefore(from) && text.at().isBefore(until))
        .sorted(Comparator.comparing(ArrivedText::at))
        .toList();
  }

  private MessageReader toUs(Instant from, Instant until) {
    MessageReader reader =
        Message.reader()
            .setDateSentAfter(from.atZone(ZoneOffset.UTC))
            // In whole seconds, and it is not said whether the last of them is listed.
            .setDateSentBefore(until.plusSeconds(1).atZone(ZoneOffset.UTC))
            .setPageSize(PAGE_SIZE);
    return account.sendsThroughService() ? reader : reader.setTo(account.sender());
  }

  // The numbers of a messaging service are not known here, and the account may have others.
  private boolean isToUs(Message message) {
    return message.getDirection() == Message.Direction.INBOUND
        && (!account.sendsThroughService()
            || account.sender().equals(message.getMessagingServiceSid()));
  }

  // A messaging service may choose RCS, and what went that way is listed under another address.
  private List<String> addresses(PhoneNumber to) {
    return account.sendsThroughService() ? List.of(to.e164(), RCS + to.e164()) : List.of(to.e164());
  }

  private static boolean isOurs(Message message) {
    return message.getDirection() != Message.Direction.OUTBOUND_REPLY
        && message.getDirection() != Message.Direction.INBOUND;
  }

  /** One text as the carrier remembers it; empty where it has none by this sid. */
  public Optional<SentText> fetch(String sid) throws CarrierUnavailable {
    CarrierExchange exchange = new CarrierExchange(() -> true);
    try {
      return Optional.of(sentText(line.call(exchange, Message.fetcher(sid)::fetch)));
    } catch (CallFailed failure) {
      if (Objects.equals(exchange.status(), NOT_FOUND)) {
        return Optional.empty();
      }
      throw unavailable(exchange, failure);
    }
  }

  /** Whether Twilio answers at all, whatever it says. */
  public boolean canBeReached() {
    CarrierExchange exchange = new CarrierExchange(() -> true);
    try {
      line.call(exchange, Message.fetcher(NO_TEXT)::fetch);
    } catch (CallFailed failure) {
      exchange.giveUp();
    }
    return exchange.status() != null;
  }

  @PreDestroy
  void close() {
    line.close();
  }

  private MessageCreator message(PhoneNumber to, String text, String statusPath, Duration goodFor) {
    return addressed(new com.twilio.type.PhoneNumber(to.e164()), text)
        .setStatusCallback(URI.create(account.publicUrl() + statusPath))
        .setValidityPeriod((int) Math.max(1, Math.min(goodFor.toSeconds(), LONGEST_VALIDITY)));
  }

  private MessageCreator addressed(com.twilio.type.PhoneNumber to, String text) {
    return account.sendsThroughService()
        ? Message.creator(to, account.sender(), text)
        : Message.creator(to, new com.twilio.type.PhoneNumber(account.sender()), text);
  }

  private static SendOutcome accepted(Message message) {
    return message.getSid() == null
        ? new Unknown("an answer without a message SID")
        : new Accepted(message.getSid());
  }

  private static SendOutcome outcome(CarrierExchange exchange, CallFailed failure) {
    if (exchange.giveUp()) {
      Reach reach = exchange.wasOpen() ? Reach.TEXT : Reach.LINE;
      return new Deferred(null, "nothing was sent: " + failure.getMessage(), reach);
    }
    Integer status = exchange.status();
    return status == null
        ? new Unknown("no whole answer: " + failure.getMessage())
        : refusal(status, failure.code());
  }

  private static SendOutcome refusal(int status, Integer code) {
    if (status < 400 || status >= 500) {
      return new Unknown("HTTP " + status);
    }
    if (code != null && TwilioErrors.of(code) != TwilioErrors.Category.UNLISTED) {
      return TwilioErrors.outcome(code);
    }
    LOG.errorf("Twilio refused with HTTP %d and a code we do not know: %s", status, code);
    return unlisted(status, code);
  }

  // Twilio gives a code with all that it refuses. An answer without one is of something on the way,
  // such as a gateway: with these statuses it lets nothing through.
  private static SendOutcome unlisted(int status, Integer code) {
    return switch (status) {
      case 401, 407 -> new Deferred(code, "HTTP " + status + ": credentials refused", Reach.ALL);
      case 429 -> new Deferred(code, "HTTP 429: too many requests", Reach.PACE);
      case 403, 404, 405, 410, 411, 413, 414, 415, 417, 421, 426, 428, 431, 451 ->
          new Deferred(code, "HTTP " + status + ": not taken", Reach.UNLISTED);
      default -> code == null ? new Unknown("HTTP " + status) : TwilioErrors.outcome(code);
    };
  }

  private List<Message> pages(MessageReader reader) throws CarrierUnavailable {
    List<Message> found = new ArrayList<>();
    Page<Message> page = page(reader::firstPage);
    found.addAll(page.getRecords());
    while (page.hasNextPage()) {
      Page<Message> last = page;
      page = page(client -> reader.nextPage(last, client));
      found.addAll(page.getRecords());
    }
    return found;
  }

  private Page<Message> page(Function<TwilioRestClient, Page<Message>> request)
      throws CarrierUnavailable {
    CarrierExchange exchange = new CarrierExchange(() -> true);
    try {
      return line.call(exchange, request);
    } catch (CallFailed failure) {
      throw unavailable(exchange, failure);
    }
  }

  private static CarrierUnavailable unavailable(CarrierExchange exchange, CallFailed failure) {
    exchange.giveUp();
    return new CarrierUnavailable(
        "Twilio could not be asked: %s, HTTP %s, code %s"
            .formatted(failure.getMessage(), exchange.status(), failure.code()));
  }

  // The carrier may have a text whose time cannot be read: to leave it out would send it again.
  private static SentText sentText(Message message) throws CarrierUnavailable {
    if (message.getSid() == null || message.getDateCreated() == null) {
      throw new CarrierUnavailable("Twilio listed a text without its SID or date");
    }
    return new SentText(
        message.getSid(),
        message.getBody(),
        Objects.toString(message.getStatus(), "unknown"),
        message.getDateCreated().toInstant(),
        message.getErrorCode());
  }
}
