package org.docketline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.docketline.postgres.DurableServer;

/** How soon residents are answered, and what their texts cost. */
final class InboundBench {
  private static final int COLD_SECONDS = Integer.getInteger("bench.cold", 60);
  private static final int SECONDS = Integer.getInteger("bench.seconds", 20);
  private static final int RATE = Integer.getInteger("bench.rate", 500);
  private static final int BEYOND = Integer.getInteger("bench.beyond", 1500);
  private static final int BEYOND_SECONDS = 8;
  private static final int NEWCOMERS = 1_000_000;
  private static final int OTHERS = 5_000_000;
  private static final String COLD = "the first minute of a fresh process";
  private static final String WARM = "warm";
  private static final String MORE = "warm, 10 × the residents";
  private static final String TOO_MANY = "beyond capacity: %,d a second".formatted(BEYOND);
  private static final String FLOOR = "floor";
  private static final String FOLLOW =
      """
      insert into subscription (subscriber_id, number, citation_id, status, since)
      select s.id, c.number, c.id, 'ACTIVE', now()
      from subscriber s join citation c
        on c.number = 'B' || lpad((s.id * 7919 %% %d)::text, 9, '0') where s.id > %d""";

  private final BenchSettings settings;
  private final DurableServer server;
  private final GoalTable goals;
  private final Path folder;
  private final FigureTable table =
      new FigureTable(
          "texts | " + Answers.COLUMNS + " | a text: " + Cost.COLUMNS,
          Answers.FORMATS + " | " + Cost.FORMATS);

  InboundBench(BenchSettings settings, DurableServer server, GoalTable goals) throws IOException {
    this.settings = settings;
    this.server = server;
    this.goals = goals;
    this.folder = Files.createDirectories(settings.folder().resolve("inbound"));
  }

  String run() throws Exception {
    String url = server.empty("bench");
    InboundDocket docket;
    try (var service = ServiceProcess.start(folder, configuration(url));
        var connection = server.connect(url);
        var client = new InboundClient(service.port())) {
      docket = InboundDocket.fill(connection, settings.rows() / 10);
      stages(service.pid(), connection, new TextStream(client, docket, NEWCOMERS));
    }
    floor(url, docket);
    Map<String, Double> statements = InboundStatements.count(server, folder, configuration(url));
    goals(statements);
    return words(docket, statements);
  }

  private Map<String, String> configuration(String url) throws IOException {
    var configuration = BenchCounty.withoutFeed(url, server, folder);
    configuration.put("docketline.conversation.limits.unknown-numbers-per-hour-overall", "1000000");
    return configuration;
  }

  private interface Texting {
    Answers send() throws InterruptedException;
  }

  private void stages(long service, Connection connection, TextStream texts) throws Exception {
    long answered = measure(COLD, service, connection, () -> texts.newcomers(RATE, COLD_SECONDS));
    for (int round = 0; round < settings.rounds(); round++) {
      answered += measure(WARM, service, connection, () -> texts.talks(RATE, SECONDS));
    }
    moreResidents(connection);
    for (int round = 0; round < settings.rounds(); round++) {
      answered += measure(MORE, service, connection, () -> texts.talks(RATE, SECONDS));
    }
    for (int round = 0; round < settings.rounds(); round++) {
      answered +=
          measure(TOO_MANY, service, connection, () -> texts.newcomers(BEYOND, BEYOND_SECONDS));
    }
    assertThat(one(connection, "select count(*) from inbound_text where reply is not null"))
        .as("texts that are stored with their answer")
        .isEqualTo(answered);
  }

  private long measure(String row, long service, Connection connection, Texting stream)
      throws Exception {
    Cost before = Cost.now(service, connection, ProcessHandle.current().pid());
    Answers answers = stream.send();
    Cost cost = Cost.now(service, connection, ProcessHandle.current().pid()).since(before);
    if (answers.refused() == 0 || !row.startsWith(WARM)) {
      answers.areRight(); // who was refused in between may be answered otherwise next
    }
    table.add(
        row,
        Stream.concat(
                answers.figures(cost.used().at()).stream(), cost.per(answers.count()).stream())
            .toList());
    return (long) answers.count() - answers.refused();
  }

  private void moreResidents(Connection connection) throws SQLException, IOException {
    long so = one(connection, "select count(*) from subscriber");
    long last = one(connection, "select max(id) from subscriber");
    new Residents(connection, ServiceProcess.keys(folder)).enrol(OTHERS, (int) (9 * so));
    try (var statement = connection.createStatement()) {
      statement.execute(FOLLOW.formatted(settings.rows() / 10, last));
      statement.execute("vacuum analyze");
    }
  }

  private static long one(Connection connection, String question) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(question)) {
      row.next();
      return row.getLong(1);
    }
  }

  private void floor(String url, InboundDocket docket) throws Exception {
    try (var floor = WebhookFloor.start(server, url);
        var connection = server.connect(url);
        var client = new InboundClient(floor.port())) {
      var texts = new TextStream(client, docket, NEWCOMERS);
      texts.newcomers(RATE, SECONDS);
      for (int round = 0; round < settings.rounds(); round++) {
        Cost before = Cost.now(floor.pid(), connection, ProcessHandle.current().pid());
        Answers answers = texts.newcomers(RATE, SECONDS / 2);
        Cost cost = Cost.now(floor.pid(), connection, ProcessHandle.current().pid()).since(before);
        table.add(
            FLOOR,
            Stream.concat(
                    answers.figures(cost.used().at()).stream(), cost.per(answers.count()).stream())
                .toList());
      }
    }
  }

  private void goals(Map<String, Double> statements) {
    goals.atMost("inbound, p99 warm, ms", table.median(WARM, 3), 50);
    goals.atMost("inbound, p99 of the first minute, ms", table.median(COLD, 3), 250);
    goals.atMost("inbound, p99 of a 503 beyond capacity, ms", table.median(TOO_MANY, 4), 250);
    goals.atMost(
        "inbound, p99 of what is answered beyond capacity, ms", table.median(TOO_MANY, 3), 1000);
    goals.atMost("inbound, service and PostgreSQL by the floor", cpu(WARM) / cpu(FLOOR), 2.5);
    double most = statements.values().stream().mapToDouble(d -> d).max().orElse(Double.NaN);
    goals.atMost("inbound, statements of the dearest kind of text", most, 4);
    goals.growth("10 × the residents, CPU of a text", cpu(WARM), cpu(MORE));
  }

  private double cpu(String row) {
    List<Double> cost = cost(row);
    return cost.get(Cost.SERVICE) + cost.get(Cost.DATABASE);
  }

  private List<Double> cost(String row) {
    return table.medians(row).subList(5, 5 + Cost.FIGURES);
  }

  private String words(InboundDocket docket, Map<String, Double> statements) {
    var kinds = new FigureTable("kind of text | statements", "%.0f");
    statements.forEach((kind, many) -> kinds.add(kind, List.of(many)));
    return String.format(
            Locale.ROOT,
            """

            ## Inbound

            Signed texts over a docket of %,d citations, each sent at its moment, %d a second, whether or not those before it are answered; its time counts
            from that moment. *Warm* residents text four times: numbers that the docket holds and that it does not, STATUS, HELP, REMOVE and STOP.
            In the first %d s, from the first text on, and beyond capacity each is the first text of another phone. Each answer is compared with what it must say, and
            each text that was not refused is found stored with its answer. *Floor*: as many signed requests to a bare server of the same library that checks the signature,
            reads one citation, inserts one row and answers the same always.
            """,
            docket.citations(),
            RATE,
            COLD_SECONDS)
        + table
        + "\nStatements of each kind, one text at a time, counted on the wire in a pass of its own (medians; BEGIN and COMMIT are not counted):\n"
        + kinds
        + Saturation.words("Warm", "text", "the residents", cost(WARM))
        + Saturation.words("The first minute", "text", "the residents", cost(COLD))
        + Saturation.words("Beyond capacity", "text", "the residents", cost(TOO_MANY));
  }
}
