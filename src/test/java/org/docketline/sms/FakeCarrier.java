package org.docketline.sms;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Twilio's Messages resource on a port of this machine: keeps what it takes, lists it, and does
 * with each POST what the next {@link Fate} says (accepts it when none was set, or does as told).
 */
public final class FakeCarrier implements AutoCloseable {
  private static final DateTimeFormatter RFC_2822 =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.US)
          .withZone(ZoneOffset.UTC);
  private static final String SENDER = "+13145550100";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String accountSid = "AC" + "0123456789abcdef".repeat(2);
  private final Queue<Fate> fates = new ConcurrentLinkedQueue<>();
  private final List<SentForm> posts = new CopyOnWriteArrayList<>();
  private final List<Map<String, Object>> kept = new CopyOnWriteArrayList<>();
  private final List<SentForm> texts = new CopyOnWriteArrayList<>();
  private final AtomicInteger lists = new AtomicInteger();
  private final AtomicInteger taken = new AtomicInteger();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Clock clock;
  private final InetSocketAddress address;
  private volatile HttpServer server;
  private volatile int largestPage = 1000;
  private volatile Fates otherwise = post -> Fate.ACCEPT;
  private volatile Fates listFates = query -> null;
  private final Map<String, Instant> takenAt = new ConcurrentHashMap<>();
  private volatile Function<String, Duration> lag = sid -> Duration.ZERO;
  private volatile UnaryOperator<String> words = body -> body;
  private volatile Predicate<String> overRcs = phone -> false;
  private volatile boolean inNoOrder;

  /** Decides on each request by its fields; may take its time. */
  public interface Fates {
    /** Null, for a list, lists. */
    Fate of(SentForm request) throws InterruptedException;
  }

  public FakeCarrier() {
    this(Clock.systemUTC());
  }

  /** The clock stamps what is created. */
  public FakeCarrier(Clock clock) {
    this.clock = clock;
    serve(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    address = server.getAddress();
  }

  private void serve(InetSocketAddress at) {
    try {
      server = HttpServer.create(at, 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  /** Refuses all connections until {@link #open}. */
  public void shut() {
    server.stop(0);
  }

  public void open() {
    serve(address);
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + address.getPort());
  }

  public TwilioAccount account() {
    return account(SENDER);
  }

  public TwilioAccount account(String sender) {
    return new TwilioAccount(
        accountSid, "a token of the fake", sender, URI.create("https://texts.example.org"), url());
  }

  /** The fates of the next POSTs, in order. */
  public void next(Fate... next) {
    fates.addAll(Arrays.asList(next));
  }

  /** What every POST meets for which no fate was set. */
  public void otherwise(Fates fates) {
    otherwise = fates;
  }

  /** What every request for texts that it has meets from now on; null lists again. */
  public void lists(Fate fate) {
    listsBy(query -> fate);
  }

  /** What each of these requests meets, by its query. */
  public void listsBy(Fates fates) {
    listFates = fates;
  }

  /** Lists a text only so long after it was taken, by the carrier's clock. */
  public void lag(Duration longest) {
    lagBy(sid -> longest);
  }

  /** Lists each text only so long after it was taken, by its SID. */
  public void lagBy(Function<String, Duration> ofSid) {
    lag = ofSid;
  }

  /** What becomes of the words of the texts that it takes from now on. */
  public void alterWords(UnaryOperator<String> altered) {
    words = altered;
  }

  /** Which phones are reached over RCS from now on: their texts are listed as to rcs:+1…. */
  public void overRcs(Predicate<String> phones) {
    overRcs = phones;
  }

  /** Lists in an order that says nothing of time. */
  public void listInNoOrder() {
    inNoOrder = true;
  }

  /** Holds pages to a size, whatever was asked for. */
  public void largestPage(int messages) {
    largestPage = messages;
  }

  /** Every POST to Messages.json, whatever became of it, oldest first. */
  public List<SentForm> posts() {
    return List.copyOf(posts);
  }

  /** The texts that it took, oldest first: what was posted, with the words and the Sid it gave. */
  public List<SentForm> texts() {
    return List.copyOf(texts);
  }

  /** The SIDs of the texts that were taken, newest first. */
  public List<String> accepted() {
    return kept.stream().map(message -> (String) message.get("sid")).toList();
  }

  /** Says with a code that it could not deliver a text that it took. */
  public void fails(String sid, int code) {
    becomes(sid, "undelivered");
    kept.stream()
        .filter(message -> message.get("sid").equals(sid))
        .forEach(message -> message.put("error_code", code));
  }

  /** What it says from now on of a text that it took. */
  public void becomes(String sid, String status) {
    kept.stream()
        .filter(message -> message.get("sid").equals(sid))
        .forEach(message -> message.put("status", status));
  }

  /** Forgets the texts that it has, the fates of those to come, and its own whims. */
  public void forget() {
    kept.clear();
    takenAt.clear();
    fates.clear();
    otherwise = post -> Fate.ACCEPT;
    listFates = query -> null;
    lag(Duration.ZERO);
    words = body -> body;
    overRcs = phone -> false;
    inNoOrder = false;
  }

  /** How many pages were listed. */
  public int listed() {
    return lists.get();
  }

  @Override
  public void close() {
    threads.shutdownNow();
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try {
      reply(exchange);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void reply(HttpExchange exchange) throws IOException, InterruptedException {
    String messages = "/2010-04-01/Accounts/" + accountSid + "/Messages";
    String path = exchange.getRequestURI().getPath();
    if (!authorized(exchange)) {
      Fate.failure(401, 20003).answer(exchange, "");
    } else if (path.startsWith(messages + "/")) {
      show(path.substring(messages.length() + 1).replace(".json", ""), exchange);
    } else if (!path.equals(messages + ".json")) {
      Fate.failure(404, 20404).answer(exchange, "");
    } else if (exchange.getRequestMethod().equals("POST")) {
      create(exchange);
    } else {
      list(exchange);
    }
  }

  private boolean authorized(HttpExchange exchange) {
    byte[] credentials = (accountSid + ":a token of the fake").getBytes(StandardCharsets.UTF_8);
    String expected = "Basic " + Base64.getEncoder().encodeToString(credentials);
    return expected.equals(exchange.getRequestHeaders().getFirst("Authorization"));
  }

  private void create(HttpExchange exchange) throws IOException, InterruptedException {
    String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    SentForm post = new SentForm(fields(form));
    posts.add(post);
    Fate next = fates.poll(); // at once: two posts may ask for the last one
    Fate fate = next == null ? otherwise.of(post) : next;
    fate.reply().answer(exchange, fate.accepts() ? keep(post) : "");
  }

  private String keep(SentForm post) throws IOException {
    Map<String, Object> message = message(post, taken.incrementAndGet(), clock.instant());
    message.put("body", words.apply(post.body()));
    if (overRcs.test(post.to())) {
      message.put("to", "rcs:" + post.to());
    }
    takenAt.put((String) message.get("sid"), clock.instant());
    kept.add(0, message);
    Map<String, String> text = new HashMap<>(post.fields());
    text.put("Sid", (String) message.get("sid"));
    text.put("Body", (String) message.get("body"));
    texts.add(new SentForm(text));
    return JSON.writeValueAsString(message);
  }

  /** Lists a text that answered one of the phone's own, as Twilio lists what TwiML made. */
  public void replied(String phone, String body) {
    SentForm reply = new SentForm(Map.of("To", phone, "From", SENDER, "Body", body));
    Map<String, Object> message = message(reply, taken.incrementAndGet(), clock.instant());
    message.put("direction", "outbound-reply");
    kept.add(0, message);
  }

  /** Takes a text of a phone to us, and brings it nowhere; answers with its SID. */
  public String arrives(String phone, String body) {
    SentForm text = new SentForm(Map.of("To", SENDER, "From", phone, "Body", body));
    Map<String, Object> message = message(text, taken.incrementAndGet(), clock.instant());
    String sid = "SM%032x".formatted(0xA0000000L + taken.get()); // no webhook of a test has it
    message.put("sid", sid);
    message.put("direction", "inbound");
    message.put("status", "received");
    message.put("date_sent", message.get("date_created"));
    kept.add(0, message);
    return sid;
  }

  private Map<String, Object> message(SentForm post, int number, Instant now) {
    Map<String, Object> message = new HashMap<>();
    message.put("sid", "SM%032x".formatted(number));
    message.put("account_sid", accountSid);
    message.put("api_version", "2010-04-01");
    message.put("body", post.body());
    message.put("date_created", RFC_2822.format(now));
    message.put("date_updated", RFC_2822.format(now));
    message.put("date_sent", null);
    message.put("direction", "outbound-api");
    message.put("error_code", null);
    message.put("error_message", null);
    message.put("from", post.get("From"));
    message.put("messaging_service_sid", post.get("MessagingServiceSid"));
    message.put("num_media", "0");
    message.put("num_segments", String.valueOf(Segments.count(post.body())));
    message.put("price", null);
    message.put("price_unit", "USD");
    message.put("status", post.get("From") == null ? "accepted" : "queued");
    message.put("to", post.to());
    message.put("uri", "/2010-04-01/Accounts/%s/Messages/%d.json".formatted(accountSid, number));
    return message;
  }

  private void show(String sid, HttpExchange exchange) throws IOException, InterruptedException {
    var found = kept.stream().filter(message -> message.get("sid").equals(sid)).findFirst();
    Fate fate = listFates.of(new SentForm(Map.of("Sid", sid)));
    if (fate != null || found.isEmpty()) {
      (fate == null ? Fate.error(404, 20404) : fate).reply().answer(exchange, "");
    } else {
      Fate.whole(exchange, 200, JSON.writeValueAsString(found.get()));
    }
  }

  private void list(HttpExchange exchange) throws IOException, InterruptedException {
    lists.incrementAndGet();
    Map<String, String> query = fields(exchange.getRequestURI().getRawQuery());
    Fate fate = listFates.of(new SentForm(query));
    if (fate != null) {
      fate.reply().answer(exchange, "");
    } else {
      Fate.whole(exchange, 200, page(exchange.getRequestURI().getPath(), query));
    }
  }

  private String page(String path, Map<String, String> query) throws IOException {
    List<Map<String, Object>> found =
        kept.stream().filter(this::isShown).filter(m -> matches(m, query)).sorted(order()).toList();
    int size = Math.min(largestPage, Integer.parseInt(query.getOrDefault("PageSize", "50")));
    int page = Integer.parseInt(query.getOrDefault("Page", "0"));
    int end = Math.min(found.size(), (page + 1) * size);
    Map<String, Object> json = new HashMap<>();
    json.put("messages", found.subList(Math.min(page * size, end), end));
    json.put("page", page);
    json.put("page_size", size);
    json.put("uri", path + "?" + form(query));
    json.put("next_page_uri", end < found.size() ? next(path, query, page + 1) : null);
    return JSON.writeValueAsString(json);
  }

  private boolean isShown(Map<String, Object> message) {
    String sid = (String) message.get("sid");
    Instant shown = takenAt.getOrDefault(sid, Instant.MIN).plus(lag.apply(sid));
    return !shown.isAfter(clock.instant());
  }

  // The same for each page of a list.
  private Comparator<Map<String, Object>> order() {
    return Comparator.comparing(message -> inNoOrder ? message.get("sid").hashCode() % 97 : 0);
  }

  private static boolean matches(Map<String, Object> message, Map<String, String> query) {
    if (!query.getOrDefault("To", (String) message.get("to")).equals(message.get("to"))) {
      return false;
    }
    Instant created = Instant.from(RFC_2822.parse((String) message.get("date_created")));
    return !created.isBefore(utc(query.getOrDefault("DateSent>", "1970-01-01T00:00:00")))
        && !created.isAfter(utc(query.getOrDefault("DateSent<", "9999-01-01T00:00:00")));
  }

  private static Instant utc(String time) {
    return Instant.parse(time.replace("Z", "") + "Z");
  }

  private static String next(String path, Map<String, String> query, int page) {
    Map<String, String> more = new HashMap<>(query);
    more.put("Page", String.valueOf(page));
    return path + "?" + form(more);
  }

  private static Map<String, String> fields(String form) {
    Map<String, String> fields = new HashMap<>();
    for (String field : form == null ? new String[0] : form.split("&")) {
      int equals = field.indexOf('=');
      fields.put(decoded(field.substring(0, equals)), decoded(field.substring(equals + 1)));
    }
    return fields;
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
