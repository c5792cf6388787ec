package org.docketline.resident;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.docketline.ServiceTest;
import org.junit.jupiter.api.Test;

/** A county whose file tells nothing of drivers. */
@QuarkusTest
class FindWithoutFactsTest extends ServiceTest {
  @Test
  void noWayIsOffered() {
    assertThat(RestAssured.get("/find").asString())
        .contains("You cannot look up a ticket on this site yet")
        .doesNotContain("href=\"/find/");
    assertThat(RestAssured.get("/find/number").statusCode()).isEqualTo(404);
  }
}
