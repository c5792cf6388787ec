package org.docketline.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import org.docketline.ServiceTest;
import org.junit.jupiter.api.Test;

/** Without a password there are no operators' pages. */
@QuarkusTest
class ClosedConsoleTest extends ServiceTest {
  @Test
  void nothingIsThere() {
    for (String path : List.of("/console", "/console/", "/console/held?feed=county&run=1")) {
      assertThat(RestAssured.get(path).statusCode()).isEqualTo(404);
      assertThat(
              RestAssured.given().auth().preemptive().basic("operator", "").get(path).statusCode())
          .isEqualTo(404);
    }
    for (String path : List.of("/console/apply", "/console/discard")) {
      assertThat(
              RestAssured.given()
                  .formParams("feed", "county", "run", 1, "word", "APPLY")
                  .post(path)
                  .statusCode())
          .isEqualTo(404);
    }
  }
}
