package org.docketline;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * Waits for the body of a form without holding a thread: two hundred callers who send a byte now
 * and then would otherwise hold every thread there is. Who takes longer than some seconds is cut
 * off. The bytes stay as they came, but what no reader of forms can decode is refused.
 */
final class ArrivedBody {
  private static final int MOST_BYTES = 256 * 1024;
  private static final int MOST_FIELDS = 1000;
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Pattern HALF_BYTE = Pattern.compile("%(?!\\p{XDigit}{2})");
  private static final int BAD_REQUEST = 400;
  private static final int LENGTH_REQUIRED = 411;
  private static final int TOO_LARGE = 413;

  /** Goes on with the request once all of it is here. Browsers and Twilio say how long it is. */
  void await(RoutingContext request) {
    MultiMap headers = request.request().headers();
    String length = headers.get(HttpHeaders.CONTENT_LENGTH);
    if (headers.contains(HttpHeaders.TRANSFER_ENCODING)) {
      request.fail(LENGTH_REQUIRED);
    } else if (isEmpty(length)) {
      request.next();
    } else if (isTooLong(length)) {
      request.fail(TOO_LARGE);
    } else {
      gather(request);
    }
  }

  private static void gather(RoutingContext request) {
    long clock = request.vertx().setTimer(PATIENCE.toMillis(), late -> cutOff(request));
    HttpServerRequest arriving = request.request();
    arriving
        .body()
        .onComplete(ended -> request.vertx().cancelTimer(clock)) // it holds all of the request
        .onSuccess(body -> goOn(request, body))
        .onFailure(broken -> request.fail(BAD_REQUEST));
    arriving.resume();
  }

  private static void goOn(RoutingContext request, Buffer body) {
    if (isNoForm(body.toString(ISO_8859_1))) {
      request.fail(BAD_REQUEST);
    } else {
      ((RoutingContextInternal) request).setBody(body);
      request.next();
    }
  }

  // The form reader of REST answers both with an error of ours.
  private static boolean isNoForm(String body) {
    return HALF_BYTE.matcher(body).find()
        || body.chars().filter(letter -> letter == '&').count() >= MOST_FIELDS;
  }

  private static boolean isEmpty(String length) {
    return length == null || length.equals("0");
  }

  private static boolean isTooLong(String length) {
    return length.length() > 6 || Integer.parseInt(length) > MOST_BYTES;
  }

  private static void cutOff(RoutingContext request) {
    if (!request.request().isEnded()) {
      request.request().connection().close();
    }
  }
}
