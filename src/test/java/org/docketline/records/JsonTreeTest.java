package org.docketline.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.docketline.fetch.FileDoubt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A small document: its records as rows of texts, and what stands where in it. */
class JsonTreeTest {
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
        "{\"t\":true,\"f\":23.0,\"i\":140012345678,\"e\":\" \"} ! t,f,i,e ! true;23.0;140012345678;null",
        "{\"Case\":{\"NUM\":\"A1\"}}                 ! case.num ! A1",
      })
  void recordMakesTheseRows(String record, String paths, String rows) throws FileDoubt {
    var made = new JsonFields(List.of(paths.split(",", -1))).rows(JsonTree.of(record));
    assertThat(made.stream().map(JsonTreeTest::line).toList())
        .isEqualTo(Arrays.asList(rows.split("\\|", -1)));
  }

  private static String line(List<String> row) {
    return String.join(";", row.stream().map(String::valueOf).toList());
  }

  /** Such an answer must not pass for one that leaves the fact out. */
  @ParameterizedTest
  @ValueSource(strings = {"{\"o\":{\"x\":1}}", "{\"o\":[1]}"})
  void columnThatIsNoValueIsDoubted(String record) {
    var fields = new JsonFields(List.of("o"));
    assertThatThrownBy(() -> fields.rows(JsonTree.of(record)))
        .isInstanceOf(FileDoubt.class)
        .hasMessageContaining("'o' leads to an object or array");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "{", "{}{}", "{\"secret\":1", "<html>", "[1]]"})
  void whatIsNotOneDocumentIsDoubtedAndNotQuoted(String text) {
    assertThatThrownBy(() -> JsonTree.of(text))
        .isInstanceOf(FileDoubt.class)
        .hasMessage("it is not one JSON document")
        .hasNoCause();
  }

  @Test
  void whatStandsAtAPathIsFound() throws FileDoubt {
    JsonTree document =
        JsonTree.of("{\"data\":{\"rows\":[{\"n\":\"A1\"},2],\"total\":2,\"no\":null}}");
    JsonTree rows = document.at(JsonPath.of("data.rows"));
    assertThat(rows.isArray()).isTrue();
    assertThat(rows.elements()).extracting(JsonTree::isObject).containsExactly(true, false);
    assertThat(document.at(JsonPath.of("data.total")).text()).isEqualTo("2");
    assertThat(document.at(JsonPath.of("data.no")).isNothing()).isTrue();
    assertThat(document.at(JsonPath.of("data.none")).isNothing()).isTrue();
    assertThat(rows.text()).isEmpty();
  }

  @Test
  void anotherObjectSaysItsOwnBeforeOursAndANullSaysNothing() throws FileDoubt {
    JsonTree both =
        JsonTree.of("{\"a\":1,\"b\":2,\"c\":3}").with(JsonTree.of("{\"b\":null,\"c\":4,\"d\":5}"));
    assertThat(new JsonFields(List.of("a", "b", "c", "d")).rows(both))
        .containsExactly(List.of("1", "2", "4", "5"));
  }
}
