package org.docketline.bench;

import io.vertx.core.Future;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One resident in a browser that has no cookie of ours yet: who looks a ticket up by number, by
 * licence or by name, or who reads about the courts. A few look for what nobody has.
 */
final class PageVisit {
  static final int STEPS = 4;
  private static final int KINDS = 4;

  /** One visit of so many finds nothing. */
  private static final int MISS_EVERY = 21;

  private final PagesDocket docket;
  private final int visitor;
  private final int ticket;
  private final Map<String, String> cookies = new ConcurrentHashMap<>();
  private volatile String token = "";
  private Future<PageAnswer> last = Future.succeededFuture();

  PageVisit(PagesDocket docket, int visitor) {
    this.docket = docket;
    this.visitor = visitor;
    this.ticket = docket.known(visitor);
  }

  PageStep step(int number) {
    return (visitor % MISS_EVERY == 0 ? miss() : steps()).get(number);
  }

  private List<PageStep> steps() {
    return switch (visitor % KINDS) {
      case 0 -> List.of(home(), form("number"), send("number", byNumber()), found(ticket));
      case 1 -> List.of(find(), form("licence"), send("licence", byLicence()), foundAll());
      case 2 -> List.of(find(), form("name"), send("name", byName()), foundAll());
      default -> List.of(courts(), court(), home(), find());
    };
  }

  private List<PageStep> miss() {
    Map<String, String> none = Map.of("number", docket.unknown(visitor), "born", born());
    PageStep missed = PageStep.send("/find/number", none, "/find/not-found");
    PageStep page = PageStep.open("/find/not-found", "You are still responsible for the ticket");
    return List.of(find(), form("number"), missed.ofAMiss(), page);
  }

  private static PageStep home() {
    return PageStep.open("/", "Find your court date");
  }

  private static PageStep find() {
    return PageStep.open("/find", "/find/number", "/find/licence", "/find/name");
  }

  private static PageStep courts() {
    return PageStep.open("/courts", PagesDocket.COURT, "Sample City Municipal Court");
  }

  private static PageStep court() {
    String path = "/courts/" + PagesDocket.COURT_CODE;
    return PageStep.open(path, PagesDocket.COURT, "22 Mill Street");
  }

  private static PageStep form(String way) {
    String path = "/find/" + way;
    return PageStep.open(path, "action=\"" + path + "\"", "csrf-token");
  }

  private static PageStep send(String way, Map<String, String> facts) {
    return PageStep.send("/find/" + way, facts, "/ticket");
  }

  private PageStep foundAll() {
    return found(docket.ofItsDriver(ticket));
  }

  private PageStep found(int... tickets) {
    Stream<String> words =
        IntStream.of(tickets)
            .boxed()
            .flatMap(one -> Stream.of(docket.number(one), docket.when(one)));
    return PageStep.open(
        "/ticket",
        Stream.concat(Stream.of(PagesDocket.COURT, "9:30 AM"), words).toArray(String[]::new));
  }

  // Either proves a number; who types both gives the service more to compare.
  private Map<String, String> byNumber() {
    return Map.of("number", docket.number(ticket), "born", born(), "name", docket.surname(ticket));
  }

  private Map<String, String> byLicence() {
    String licence = docket.licence(ticket);
    return Map.of("licence", licence, "state", PagesDocket.STATE, "born", born());
  }

  private Map<String, String> byName() {
    return Map.of("name", docket.surname(ticket), "born", born());
  }

  private String born() {
    return docket.born(ticket);
  }

  /** Takes this step as soon as the one before it was answered, with what that was. */
  synchronized Future<PageAnswer> take(PageStep step, PageClient client) {
    last = last.transform(any -> client.ask(request(step))).onSuccess(this::keep);
    return last;
  }

  private PageRequest request(PageStep step) {
    return new PageRequest(step.path(), signed(step.form()), address(), kept());
  }

  private Map<String, String> signed(Map<String, String> form) {
    Map<String, String> sent = new HashMap<>(form);
    if (!form.isEmpty()) {
      sent.put("csrf-token", token);
    }
    return sent;
  }

  private String kept() {
    return cookies.entrySet().stream()
        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  private void keep(PageAnswer answer) {
    answer.token().ifPresent(given -> token = given);
    for (String cookie : answer.cookies()) {
      String[] parts = cookie.split(";", 2)[0].split("=", 2);
      cookies.put(parts[0], parts[1]);
    }
  }

  private String address() {
    return "10.%d.%d.%d".formatted((visitor >> 16) & 255, (visitor >> 8) & 255, visitor & 255);
  }
}
