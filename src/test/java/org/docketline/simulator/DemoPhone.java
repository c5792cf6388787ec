package org.docketline.simulator;

import io.restassured.RestAssured;
import java.util.List;
import java.util.Map;

/** A phone of the simulator, used by its own addresses. */
record DemoPhone(String number) {
  void type(String words) {
    RestAssured.given()
        .contentType("application/json")
        .body(Map.of("phone", number, "body", words))
        .post("/simulator/phone");
  }

  /** The newest text on it. */
  String heard() {
    List<String> texts =
        RestAssured.given()
            .queryParam("phone", number)
            .get("/simulator/state")
            .jsonPath()
            .getList("messages.body");
    return texts.get(texts.size() - 1);
  }
}
