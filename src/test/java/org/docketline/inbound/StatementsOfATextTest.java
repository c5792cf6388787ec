package org.docketline.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.docketline.ServiceTest;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How often the database is asked for the answer to one text, where three tickets are followed. */
@QuarkusTest
class StatementsOfATextTest extends ServiceTest {
  @Inject SessionFactory sessions;

  private Statistics counts;

  @BeforeEach
  void count() {
    countySays(
        "402117530,Municipal Court,2026-06-12,9:00,2,SCHEDULED,OPEN",
        "402118846,Municipal Court,2026-06-13,9:00,2,SCHEDULED,OPEN");
    text(OTHER_PHONE, "402117530"); // what is read once for all texts
    counts = sessions.getStatistics();
    counts.setStatisticsEnabled(true);
  }

  @AfterEach
  void countNoMore() {
    counts.setStatisticsEnabled(false);
  }

  private void ask(String body, int most) {
    ask(inbound(nextSid(), PHONE, body), most);
  }

  private void ask(Map<String, String> form, int most) {
    counts.clear();
    messages(post("/twilio/inbound", form));
    assertThat(counts.getPrepareStatementCount()).as(form.get("Body")).isBetween(1L, (long) most);
  }

  @Test
  void eachKindOfTextAsksNoMoreOftenThanThis() {
    ask("402117530", 29);
    ask("402118846", 23);
    ask("402999990", 16);
    ask("STATUS", 19);
    ask("HELP", 5);
    ask("thanks", 27);
    ask("thanks", 6);
    ask("when is my court date?", 34);
    ask("purple monkey dishwasher", 31);
    ask("STOP", 7);
    ask("START", 35);
    var brought = inbound(nextSid(), PHONE, "STATUS");
    ask(brought, 19);
    ask(brought, 2);
  }
}
