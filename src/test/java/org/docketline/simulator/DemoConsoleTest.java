package org.docketline.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

/** Beside the simulator the operators' page is open, as the simulator is. */
@QuarkusTest
@TestProfile(BrowserTest.Demo.class)
class DemoConsoleTest {
  @Test
  void pageIsOpenButTakesNoFormOfAnotherSite() {
    var page = RestAssured.get("/console/feeds");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.asString()).contains("Feed sample");
    assertThat(
            RestAssured.given()
                .header("Sec-Fetch-Site", "cross-site")
                .formParams("feed", "sample", "run", 1, "why", "x")
                .post("/console/held/tell")
                .statusCode())
        .isEqualTo(403);
  }
}
