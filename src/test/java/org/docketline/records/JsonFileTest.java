package org.docketline.records;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which rows the records of a JSON file give, and what is doubted of it. */
class JsonFileTest {
  @TempDir Path folder;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          texts                      ~            ~ a b           ~ `[{"a":"1","b":" x "},{"a":"2"}]`               ~ 1:1,x 2:2,-
          numbers as they stand      ~            ~ a b           ~ `[{"a":1234567,"b":1.50},{"a":1e3,"b":-0}]`     ~ 1:1234567,1.50 2:1e3,-0
          yes, no and nothing        ~            ~ a b           ~ `[{"a":true,"b":false},{"a":null}]`             ~ 1:true,false 2:-,-
          a name twice, told alike   ~            ~ a             ~ `[{"a":"1","A":"1","b":"1","b":"2"}]`           ~ 1:1
          no numbers                 ~            ~ a b c         ~ `[{"a":NaN,"b":-Infinity,"c":Infinity}]`        ~ 1:-,-,-
          numbers of many digits     ~            ~ a b c         ~ `[{"a":40211750012345678901,"b":402117500.0,"c":4.02117E8}]` ~ 1:40211750012345678901,402117500.0,4.02117E8
          a text that is no number   ~            ~ a             ~ `[{"a":"NaN"}]`                                 ~ 1:NaN
          names in other letters     ~            ~ Number        ~ `[{"number ":"1"}]`                             ~ 1:1
          a nested object            ~            ~ c.d           ~ `[{"c":{"d":"1"}},{"c":null},{"c":""},{"c":[]}]` ~ 1:1 2:- 3:- 4:-
          a database's null          ~            ~ a c.d         ~ `[{"a":{},"c":{ }},{"a":"1","c":{"d":{}}}]`     ~ 1:-,- 2:1,-
          a nested array             ~            ~ a v[].b       ~ `[{"v":[{"b":"x"},{"b":"y"}],"a":"1"},{"a":"2"}]` ~ 1:1,x 1:1,y 2:2,-
          an empty nested array      ~            ~ a v[].b       ~ `[{"a":"1","v":[]},{"a":"2","v":null}]`          ~ 1:1,- 2:2,-
          an array of one            ~            ~ a v[].b       ~ `[{"a":"1","v":{"b":"x"}}]`                     ~ 1:1,x
          arrays in an array         ~            ~ a v[].b v[].w[].c ~ `[{"a":"1","v":[{"b":"x","w":[{"c":"p"},{"c":"q"}]},{"b":"y"}]}]` ~ 1:1,x,p 1:1,x,q 1:1,y,-
          elements that are texts    ~            ~ a v[]         ~ `[{"a":"1","v":["x","y"]}]`                     ~ 1:1,x 1:1,y
          an array of an object      ~            ~ c.v[].d.b     ~ `[{"c":{"v":[{"d":{"b":"x"}}]}}]`               ~ 1:x
          records at a path          ~ data.items ~ a             ~ `{"n":1,"data":{"x":[{"a":"9"}],"items":[{"a":"1"}],"y":[2]},"z":{}}` ~ 1:1
          pages one after the other  ~ rows       ~ a             ~ `{"rows":[{"a":"1"}]} {"rows":[]}{"rows":null} {"rows":[{"a":"2"}]}` ~ 1:1 2:2
          arrays one after the other ~            ~ a             ~ `[{"a":"1"}][{"a":"2"}]`                        ~ 1:1 2:2
          """)
  void recordsGiveRows(String name, String records, String columns, String text, String rows)
      throws IOException {
    assertThat(read(records, columns, text)).isEqualTo(List.of(rows.split(" ")));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          nothing                  ~      ~ ``                          ~ the file is empty
          white space              ~      ~ ` `                         ~ the file is empty
          no records               ~      ~ `[]`                        ~ the file has no rows
          no records on any page   ~ rows ~ `{"rows":[]}{"rows":null}`  ~ the file has no rows
          a page                   ~      ~ `<html>Down</html>`         ~ the file is a web page or XML, not JSON
          an error                 ~      ~ `{"error":"down"}`          ~ no array of records is at '' (json.records)
          an error at a path       ~ rows ~ `{"error":"down"}`          ~ no array of records is at 'rows' (json.records)
          a list and no path       ~ rows ~ `[{"a":"1"}]`               ~ no array of records is at 'rows' (json.records)
          no array                 ~ rows ~ `{"rows":{"a":"1"}}`        ~ no array of records is at 'rows' (json.records)
          no record                ~      ~ `[7]`                       ~ record 1 is no JSON object
          a cut list               ~      ~ `[{"a":`                    ~ the file is cut off: it ends after record 0
          a cut end                ~ rows ~ `{"rows":[]`                ~ the file is cut off: it ends after record 0
          an open text             ~      ~ `[{"a":"1`                  ~ the file is cut off: it ends after record 0
          words                    ~      ~ `Service unavailable`       ~ the file cannot be read as JSON after record 0
          words at the end         ~      ~ `[] down`                   ~ the file cannot be read as JSON after record 0
          one bracket more         ~      ~ `[]]`                       ~ the file cannot be read as JSON after record 0
          a name twice             ~      ~ `[{"a":"1","A ":"2"}]`      ~ 'a' stands twice in one object, with two values
          a null and a value       ~      ~ `[{"a":null,"a":"2"}]`      ~ 'a' stands twice in one object, with two values
          an object for a value    ~      ~ `[{"a":{"b":"1"}}]`         ~ 'a' leads to an object or array and not to a value
          an object of other names ~      ~ `[{"a":{"x":"1"}}]`         ~ 'a' leads to an object or array and not to a value
          """)
  void whatIsNoSuchFileIsDoubted(String name, String records, String text, String reason)
      throws IOException {
    assertThat(read(records, "a", text)).containsExactly(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          c.d   ~ `[{"c":"x"}]` ~ 'c.d' does not lead from object to object
          v[].b ~ `[{"v":"x"}]` ~ 'v[].b' goes through a value and not through an array
          """)
  void pathThatEndsInAValueIsDoubted(String column, String text, String reason) throws IOException {
    assertThat(read(null, column, text)).containsExactly(reason);
  }

  @Test
  void fileCutAnywhereIsDoubted() throws IOException {
    String whole = "{\"n\":2,\"rows\":[{\"a\":\"1\",\"v\":[{\"b\":\"x\"}]},{\"a\":22}],\"z\":null}";
    for (int end = 0; end < whole.length(); end++) {
      List<String> rows = read("rows", "a v[].b", whole.substring(0, end));
      assertThat(rows.get(rows.size() - 1)).as("cut at %d", end).startsWith("the file ");
    }
    assertThat(read("rows", "a v[].b", whole)).containsExactly("1:1,x", "2:22,-");
  }

  @Test
  void endlessNestingAndTextsAreRefused() throws IOException {
    assertThat(read(null, "a", "[".repeat(100_000)))
        .containsExactly("the file cannot be read as JSON after record 0");
    assertThat(read(null, "a", "[{\"a\":\"" + "x".repeat(2_000_000) + "\"}]"))
        .containsExactly("the file cannot be read as JSON after record 0");
  }

  /**
   * A null says that the column is there, and an empty array says nothing of what it would hold.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          `[{"a":"1","v":[]},{"b":"2","v":[]}]`            ~ a b v[].c
          `[{"a":"1"},{"a":"2","b":null}]`                 ~ a b
          `[{"a":"1"}]`                                    ~ a
          `[{"a":"1","v":null}]`                           ~ a v[].c
          `[{"a":"1","v":[{"x":"2"}]},{"a":"1","v":[]}]`   ~ a
          `[{"a":"1","v":[{"x":"2"},{"c":"2"}]}]`          ~ a v[].c
          """)
  void columnsThatNoRecordHasAreNotSeen(String text, String seen) throws IOException {
    assertThat(RowTexts.seen(file(null, "a b v[].c", text.getBytes(UTF_8), "UTF-8")))
        .isEqualTo(List.of(seen.split(" ")));
  }

  @Test
  void charactersAreThoseOfTheCharset() throws IOException {
    String text = "[{\"a\":\"CAÑON\"}]";
    byte[] windows = text.getBytes(Charset.forName("windows-1252"));
    byte[] marked = ("\ufeff" + text).getBytes(UTF_8);

    assertThat(RowTexts.of(file(null, "a", windows, "windows-1252"))).containsExactly("1:CAÑON");
    assertThat(RowTexts.of(file(null, "a", marked, "UTF-8"))).containsExactly("1:CAÑON");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a..b", "v[.b", "v[]b", "a]", "", "[].a", "v[]..b"})
  void badPathIsRefused(String path) {
    assertThatThrownBy(() -> new JsonFields(List.of(path)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("'" + path + "' is no path such as ");
  }

  @Test
  void twoArraysBesideEachOtherAreRefused() {
    assertThatThrownBy(() -> new JsonFields(List.of("a", "v[].b", "w[].c")))
        .hasMessage(
            "'w[].c' and 'v[].b' go through two nested arrays; one file can give rows for one of"
                + " them");
  }

  /** The last page knows whether the list was cut; what is asked for by a key is held for good. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          n   ~     ~ `{"n":2,"rows":[{"a":1},{"a":2}]}`             ~ `1:1 2:2`
          n   ~     ~ `{"rows":[{"a":1}],"n":2}{"n":"2","rows":[{"a":2}]}` ~ `1:1 2:2`
          n   ~     ~ `{"n":3,"rows":[{"a":1}]}`                     ~ `1:1 the file has 1 records, and 3 is said at 'n' (json.total)`
          n   ~     ~ `{"n":null,"rows":[{"a":1}]}`                  ~ `1:1 the file has 1 records, and no number is at 'n' (json.total)`
          m.n ~     ~ `{"rows":[{"a":1}],"m":{"x":1}}`               ~ `1:1 the file has 1 records, and no number is at 'm.n' (json.total)`
          m.n ~     ~ `{"rows":[{"a":1}],"m":{"x":[1],"n":1}}`       ~ `1:1`
              ~ m.c ~ `{"rows":[{"a":1}],"m":{"c":true}}`            ~ `1:1 the list was cut, says 'm.c' (json.truncated)`
              ~ c   ~ `{"c":"/page/2","rows":[{"a":1}]}`             ~ `1:1 the list was cut, says 'c' (json.truncated)`
              ~ c   ~ `{"c":[7],"rows":[{"a":1}]}`                   ~ `1:1 the list was cut, says 'c' (json.truncated)`
              ~ c   ~ `{"c":false,"rows":[{"a":1}]}`                 ~ `1:1`
              ~ c   ~ `{"c":"","rows":[{"a":1}]}`                    ~ `1:1`
              ~ c   ~ `{"c":0,"rows":[{"a":1}]}`                     ~ `1:1`
              ~ c   ~ `{"c":null,"MaxResultsHit":true,"rows":[{"a":1}]}` ~ `1:1`
              ~ c   ~ `{"c":true,"rows":[{"a":1}]}{"c":false,"rows":[{"a":2}]}` ~ `1:1 2:2`
              ~     ~ `{"rows":[{"a":1}],"rows":[{"a":2}]}`          ~ `1:1 2:2 'rows' (json.records) stands twice`
          """)
  void listSaysWhetherItIsWhole(String total, String truncated, String text, String rows)
      throws IOException {
    var json = new At("rows", total, truncated);
    assertThat(String.join(" ", RowTexts.of(at(json, "a", text.getBytes(UTF_8), "UTF-8"))))
        .isEqualTo(rows);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          `{"rows":[{"a":1}],"MaxResultsHit":true}`              ~ the list was cut, says 'maxresultshit' in it
          `{"exceededTransferLimit":"true","rows":[{"a":1}]}`    ~ the list was cut, says 'exceededtransferlimit' in it
          `{"properties":{"exceededTransferLimit":true},"rows":[{"a":1}]}` ~ the list was cut, says 'properties.exceededtransferlimit' in it
          `{"rows":[{"a":1,"truncated":true}],"x":{"truncated":true}}` ~ ``
          `{"rows":[{"a":1}],"hasMore":false}`                   ~ ``
          `{"rows":[{"a":1}],"hasMore":true}{"rows":[],"hasMore":false}` ~ ``
          """)
  void listThatSaysUnaskedThatItIsCutIsDoubted(String text, String doubt) throws IOException {
    JsonFile file = at(new At("rows", null, null), "a", text.getBytes(UTF_8), "UTF-8");
    RowTexts.of(file);

    assertThat(String.join(" ", file.doubts())).isEqualTo(doubt);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void unicodeIsKnownByItsFirstBytes(String charset) throws IOException {
    String text = "[{\"a\":\"CAÑON\"}]";
    byte[] marked = ("\ufeff" + text).getBytes(Charset.forName(charset));
    byte[] unmarked = text.getBytes(Charset.forName(charset));

    assertThat(RowTexts.of(file(null, "a", marked, "windows-1252"))).containsExactly("1:CAÑON");
    assertThat(RowTexts.of(file(null, "a", unmarked, "UTF-8"))).containsExactly("1:CAÑON");
  }

  @Test
  void bytesThatAreNoCharactersAreDoubted() throws IOException {
    byte[] windows =
        "[{\"a\":\"1\"},\n{\"a\":\"CAÑON\"}]".getBytes(Charset.forName("windows-1252"));
    byte[] other = "[{\"a\":\"CAÑON\"}]".getBytes(UTF_8);

    assertThat(RowTexts.of(file(null, "a", windows, "UTF-8")))
        .contains("not UTF-8 at line 2; charset=windows-1252 would read it");
    assertThat(RowTexts.of(file(null, "a", other, "windows-1252")))
        .containsExactly("the file is UTF-8, not windows-1252: set charset=UTF-8");
  }

  @Test
  void characterThatWasLostBeforeIsToldOf() throws IOException {
    String text = "[{\"a\":\"1\",\"b\":\"\ufffd\"},{\"a\":\"CA\\ufffdON\"}]";
    JsonFile file = file(null, "a", text.getBytes(UTF_8), "UTF-8");

    assertThat(RowTexts.of(file)).hasSize(2);
    assertThat(RowTexts.warnings(file))
        .containsExactly(
            "record 2: in 'a' a character was lost (U+FFFD) before the file came here");
  }

  private List<String> read(String records, String columns, String text) throws IOException {
    return RowTexts.of(file(records, columns, text.getBytes(UTF_8), "UTF-8"));
  }

  private JsonFile file(String records, String columns, byte[] text, String charset)
      throws IOException {
    return at(new At(records, null, null), columns, text, charset);
  }

  private JsonFile at(At json, String columns, byte[] text, String charset) throws IOException {
    Path file = Files.write(folder.resolve("citations.json"), text);
    var fields = new JsonFields(List.of(columns.split(" ")));
    return new JsonFile(file, json, fields, Charset.forName(charset));
  }

  private record At(String path, String count, String cut) implements JsonConfig {
    @Override
    public Optional<String> records() {
      return Optional.ofNullable(path);
    }

    @Override
    public Optional<String> nextPage() {
      return Optional.empty();
    }

    @Override
    public Optional<String> total() {
      return Optional.ofNullable(count);
    }

    @Override
    public Optional<String> truncated() {
      return Optional.ofNullable(cut);
    }
  }
}
