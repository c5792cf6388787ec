package org.docketline.outbox;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.docketline.MovableClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A carrier that takes texts for spam is told of while something can be done about it. */
@QuarkusTest
class CarrierFilteringTest extends OutboxTest {
  @Inject CarrierFiltering filtering;

  @ParameterizedTest
  @ValueSource(strings = {"30007", "30034", "30024"})
  void shareOfTheLastDaysFilteredTextsRaisesAnAlarmAndEndsIt(String code) {
    textIsDue(IntStream.range(0, 8).mapToObj("+13145554%03d"::formatted).toArray(String[]::new));
    tick();
    query("select id, sid from message order by id limit 4").forEach(row -> isFiltered(row, code));
    filtering.watch();
    sending("100.0 % of the last day's texts", false); // of four, which may be chance
    query("select id, sid from message order by id desc limit 4")
        .forEach(row -> isFiltered(row, code));
    filtering.watch();
    sending("100.0 % of the last day's texts: too many", true);
    operations("/q/metrics").then().body(containsString("docketline_sending_filtered 1.0"));
    MovableClock.pass(Duration.ofHours(25));
    filtering.watch();
    sending("0.0 % of the last day's texts", false);
  }

  private void isFiltered(String row, String code) {
    String[] columns = row.split("\\|", -1);
    Map<String, String> receipt = new LinkedHashMap<>();
    receipt.put("MessageSid", columns[1]);
    receipt.put("MessageStatus", "undelivered");
    receipt.put("ErrorCode", code);
    post("/twilio/status/" + columns[0], receipt);
  }

  private static void sending(String words, boolean alarm) {
    operations("/q/health/ready")
        .then()
        .body("checks.find { it.name == 'sending' }.data.filtered", containsString(words))
        .body("checks.find { it.name == 'sending' }.data.alarm", equalTo(alarm));
  }
}
