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
    ask("402117530", 5);
    ask("402118846", 5);
    ask("402999990", 5);
    ask("STATUS", 4);
    ask("HELP", 3);
    ask("thanks", 5);
    ask("thanks", 3);
    ask("when is my court date?", 4);
    ask("purple monkey dishwasher", 7);
    ask("STOP", 5);
    ask("START", 13);
    var brought = inbound(nextSid(), PHONE, "STATUS");
    ask(brought, 4);
    ask(brought, 2);
  }
}
