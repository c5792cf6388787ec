package org.docketline.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One JSON record as rows of texts. */
class JsonPathsTest {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "{\"n\":\"A1\",\"v\":[{\"d\":1},{\"d\":2}]} ! n,v[].d ! A1;1|A1;2",
        "{\"n\":\"A1\",\"v\":[]}                     ! n,v[].d ! A1;null",
        "{\"n\":\"A1\",\"v\":null}                   ! n,v[].d ! A1;null",
        "{\"n\":\"A1\"}                              ! n,v[].d ! A1;null",
        "{\"c\":{\"n\":\"A1\"},\"v\":{\"w\":[{\"d\":1}]}}  ! c.n,v.w[].d ! A1;1",
        "{\"a\":[{\"x\":1,\"b\":[{\"y\":2},{\"y\":3}]},{\"x\":4}]} ! a[].x,a[].b[].y ! 1;2|1;3|4;null",
        "{\"t\":true,\"f\":23.0,\"i\":140012345678,\"e\":1e3} ! t,f,i,e ! true;23;140012345678;1000",
        "{\"o\":{\"x\":1},\"l\":[1]}                   ! o,l ! null;null",
      })
  void recordMakesTheseRows(String record, String paths, String rows) throws Exception {
    var made = new JsonPaths(List.of(paths.split(",", -1))).rows(JSON.readTree(record));
    assertThat(made.stream().map(JsonPathsTest::line).toList())
        .isEqualTo(Arrays.asList(rows.split("\\|", -1)));
  }

  private static String line(List<String> row) {
    return String.join(";", row.stream().map(String::valueOf).toList());
  }

  @Test
  void arraysSideBySideAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new JsonPaths(List.of("a[].x", "b[].y")))
        .withMessageContaining("side by side");
  }
}
