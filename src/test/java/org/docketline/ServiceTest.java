package org.docketline;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import javax.xml.parsers.DocumentBuilderFactory;
import org.docketline.notice.Notices;
import org.docketline.notice.ReminderPlanning;
import org.docketline.outbox.Reconciler;
import org.docketline.outbox.Sender;
import org.docketline.polling.FeedPoll;
import org.docketline.polling.FeedRun;
import org.docketline.sms.FakeCarrier;
import org.docketline.sms.SentForm;
import org.docketline.sms.TwilioSignature;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.xml.sax.InputSource;

/**
 * What a test of the whole service needs: a county that writes its file, a resident who texts, and
 * the hours that pass. A subclass is a {@code @QuarkusTest}.
 */
// Global, so that any other @QuarkusTest has it too unless its profile declines.
@WithTestResource(value = TestService.class, scope = TestResourceScope.GLOBAL)
public abstract class ServiceTest {
  protected static final String PHONE = "+13145550142";
  protected static final String OTHER_PHONE = "+13145550143";
  private static final String HEADER = "citation,court,date,time,room,hearing,status\n";
  private static final AtomicLong SIDS = new AtomicLong();

  // Truncating what is empty takes as long as the rest of most tests.
  private static final String CLEAR =
      """
      do $$
      declare
        used record;
      begin
        set local session_replication_role = replica; -- what refers to these is emptied as well
        for used in
          with recursive emptied as (
            select unnest('{
              citation, ticket_shape, hearing, violation, feed_run, feed_reject, feed_unknown,
              feed_validator,
              feed_print, feed_line, feed_reading, feed_reject_reason, docket_change, subscriber,
              subscription, message, inbound_text, past_consent, stopped_phone, staff_member,
              staff_session, unclear_words, held_decision, settled_message, hearing_outcome,
              outcome_count, outcome_day, texts_of_day, day_counted, hearings_of_day,
              sending_halt, sending_pause, test_text, trouble, trouble_news, staff_text, pace,
              reminder_to_plan, reminder_look,
              act_pace}'::regclass[])::oid as id
            union
            select k.conrelid from pg_constraint k join emptied e on k.confrelid = e.id
            where k.contype = 'f')
          select c.oid::regclass as name, n.objid as numbers,
            pg_relation_size(c.oid) > 65536 or c.reltuples >= 0 as large
          from emptied e join pg_class c on c.oid = e.id
            left join pg_depend n on n.refobjid = c.oid and n.deptype = 'i' and n.refobjsubid > 0
              and n.classid = 'pg_class'::regclass
          where pg_relation_size(c.oid) > 0 or pg_sequence_last_value(n.objid) is not null
        loop
          if used.large then
            execute format('truncate %s cascade', used.name);
          else
            execute format('delete from %s', used.name);
          end if;
          if used.numbers is not null then
            perform setval(used.numbers, 1, false);
          end if;
        end loop;
      end $$""";

  @Inject protected FeedPoll feedPoll;
  @Inject protected ReminderPlanning reminders;
  @Inject protected Notices notices;
  @Inject protected Sender sender;
  @Inject protected Reconciler reconciler;
  @Inject protected TwilioSignature signature;
  @Inject protected DataSource database;

  private int seen;

  /** What whoever watches the service is answered, on the port of its own. */
  protected static Response operations(String path) {
    String port = ConfigProvider.getConfig().getValue("quarkus.management.test-port", String.class);
    return RestAssured.get("http://localhost:" + port + path);
  }

  @BeforeEach
  void clear() throws SQLException {
    execute(CLEAR);
    MovableClock.set("2026-05-04T12:00:00");
    seen = carrier().posts().size();
  }

  protected static FakeCarrier carrier() {
    return TestService.carrier();
  }

  /** Writes the county's file: rows of citation,court,date,time,room,hearing,status. */
  protected static void countyWrites(String... rows) {
    countyWritesBytes(rows(rows));
  }

  protected static void countyWritesBytes(byte[] file) {
    write(TestService.countyFile(), file);
  }

  static byte[] rows(String... rows) {
    return (HEADER + String.join("\n", rows) + "\n").getBytes(UTF_8);
  }

  static void write(Path file, byte[] bytes) {
    try {
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  protected FeedRun poll() {
    return feedPoll.poll("county");
  }

  /** The county's file with these rows, polled. */
  protected FeedRun countySays(String... rows) {
    countyWrites(rows);
    return poll();
  }

  /** Texts the service through the signed webhook, and answers with its texts. */
  protected List<String> text(String phone, String body) {
    return messages(post("/twilio/inbound", inbound(nextSid(), phone, body)));
  }

  protected List<String> text(String body) {
    return text(PHONE, body);
  }

  protected static String nextSid() {
    return "SM%032x".formatted(SIDS.incrementAndGet());
  }

  protected static Map<String, String> inbound(String sid, String phone, String body) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("MessageSid", sid);
    form.put("AccountSid", carrier().account().accountSid());
    form.put("From", phone);
    form.put("To", carrier().account().sender());
    form.put("Body", body);
    form.put("NumMedia", "0");
    form.put("NumSegments", "1");
    form.put("FromState", "MO");
    return form;
  }

  /** Posts a form signed as Twilio signs it. */
  protected Response post(String path, Map<String, String> form) {
    return RestAssured.given()
        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
        .header("X-Twilio-Signature", signature.sign(path, form))
        .formParams(form)
        .post(path);
  }

  protected static List<String> messages(Response answer) {
    answer.then().statusCode(200);
    try {
      var twiml =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(answer.asString())));
      var found = twiml.getElementsByTagName("Message");
      List<String> texts = new ArrayList<>();
      for (int i = 0; i < found.getLength(); i++) {
        texts.add(found.item(i).getTextContent());
      }
      return texts;
    } catch (Exception e) {
      throw new AssertionError("Not TwiML: " + answer.asString(), e);
    }
  }

  /** Does once what the timetable does all day, and answers with the texts that went out. */
  protected List<SentForm> tick() {
    reminders.planDue();
    notices.endWatches();
    sender.sendDue();
    sender.awaitAnswers();
    reconciler.settle();
    List<SentForm> all = carrier().posts();
    List<SentForm> sent = List.copyOf(all.subList(seen, all.size()));
    seen = all.size();
    return sent;
  }

  /** The bodies of the texts that went out in a tick at this local time in Chicago. */
  protected List<String> at(String localInChicago) {
    MovableClock.set(localInChicago);
    return tick().stream().map(SentForm::body).toList();
  }

  /** A receipt of a text that was sent, signed as Twilio signs it. */
  protected Response receipt(SentForm sent, String sid, String status, String errorCode) {
    String callback = sent.get("StatusCallback");
    String path = callback.substring("https://texts.example.org".length());
    Map<String, String> form = new LinkedHashMap<>();
    form.put("MessageSid", sid);
    form.put("MessageStatus", status);
    if (errorCode != null) {
      form.put("ErrorCode", errorCode);
    }
    return post(path, form);
  }

  protected void execute(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The rows of a query, the columns of each joined by a bar. */
  protected List<String> query(String sql) {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        List<String> columns = new ArrayList<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          columns.add(String.valueOf(rows.getObject(i)));
        }
        found.add(String.join("|", columns));
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
