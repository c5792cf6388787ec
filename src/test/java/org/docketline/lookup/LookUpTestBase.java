package org.docketline.lookup;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.docketline.ServiceTest;
import org.docketline.polling.FeedRun;
import org.docketline.sms.SentForm;
import org.junit.jupiter.api.BeforeEach;

/** The service with Tyler and REJIS beside the county's file. */
abstract class LookUpTestBase extends ServiceTest {
  static final String TICKET = "F123456";

  @Inject LookUpPoll lookUpPoll;

  @BeforeEach
  void allIsWell() throws SQLException {
    CountySystems.reset();
    execute("truncate look_up_lease, look_up_owed");
  }

  FeedRun ask(String feed) {
    return lookUpPoll.poll(feed);
  }

  /** What goes out once the look-ups that are on their way have ended. */
  List<String> sentLater() {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> tick().stream().map(SentForm::body).toList(), texts -> !texts.isEmpty());
  }

  /** A Tyler answer with one hearing. */
  static String tyler(String number, String courtDate) {
    return """
        [{"citationNumber":"%s","lastName":"Brandt","dob":"06/17/1990","violationDate":"04/02/2026",
        "violations":[{"violationNumber":"1","violationDescription":"Speeding","warrantStatus":false,
        "fineAmount":23.0,"status":"OPEN","courtDate":"%s","courtName":"OAKVILLE"}]}]"""
        .formatted(number, courtDate);
  }
}
