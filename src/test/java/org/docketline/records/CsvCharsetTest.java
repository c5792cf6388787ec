package org.docketline.records;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bytes are characters of the charset that they are written in, or the file is doubted. */
class CsvCharsetTest {
  private static final String TEXT = "a,b\r\n1,x\r\n2,CAÑON\r\n";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          UTF-8        | UTF-8        | 2:1,x 3:2,CAÑON
          windows-1252 | windows-1252 | 2:1,x 3:2,CAÑON
          UTF-16LE     | UTF-16LE     | 2:1,x 3:2,CAÑON
          windows-1252 | UTF-8        | not UTF-8 at line 3; charset=windows-1252 would read it
          windows-1252 | US-ASCII     | not US-ASCII at line 3; charset=windows-1252 would read it
          UTF-8        | US-ASCII     | the file is UTF-8, not US-ASCII: set charset=UTF-8
          UTF-8        | windows-1252 | the file is UTF-8, not windows-1252: set charset=UTF-8
          UTF-8        | ISO-8859-1   | the file is UTF-8, not ISO-8859-1: set charset=UTF-8
          UTF-16LE     | UTF-8        | the file is UTF-16LE: set charset=UTF-16LE
          UTF-16BE     | windows-1252 | the file is UTF-16BE: set charset=UTF-16BE
          """)
  void bytesAreOfTheCharset(String written, String configured, String rows) throws IOException {
    byte[] bytes = TEXT.getBytes(Charset.forName(written));

    assertThat(RowTexts.of(file(bytes, configured)))
        .last()
        .isEqualTo(rows.substring(rows.lastIndexOf("3:") < 0 ? 0 : rows.lastIndexOf("3:")));
  }

  @ParameterizedTest
  @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void markDecides(String charset) throws Exception {
    CsvFile file = file(("\ufeff" + TEXT).getBytes(Charset.forName(charset)), "windows-1252");
    assertThat(RowTexts.of(file)).containsExactly("2:1,x", "3:2,CAÑON");
    assertThat(file.endsWhole()).isTrue();
    var wanted = new BitSet();
    wanted.set(3);
    var again = new RowTexts();
    file.read(wanted, again);

    assertThat(again.texts()).contains("3:2,CAÑON");
  }

  @ParameterizedTest
  @CsvSource({"US-ASCII,windows-1252", "US-ASCII,UTF-8", "UTF-8,UTF-8"})
  void asciiIsOfEveryCharset(String written, String configured) throws IOException {
    byte[] bytes = "a\n1\n".getBytes(Charset.forName(written));

    assertThat(RowTexts.of(file(bytes, configured))).containsExactly("2:1");
  }

  @Test
  void fileThatEndsWithinACharacterIsCut() throws IOException {
    byte[] whole = "a\n1\nÑ".getBytes(UTF_8);

    assertThat(RowTexts.of(file(Arrays.copyOf(whole, whole.length - 1), "UTF-8")))
        .last()
        .isEqualTo(
            "the file ends within a character of UTF-8, at line 3: it is cut off;"
                + " charset=windows-1252 would read it");
  }

  @Test
  void lineOfALongFileIsFound() throws IOException {
    byte[] start = "a\r\n1\r\n".repeat(40_000).getBytes(UTF_8);
    byte[] bytes = Arrays.copyOf(start, start.length + 2);
    bytes[start.length] = (byte) 0x81; // of neither charset

    assertThat(RowTexts.of(file(bytes, "UTF-8"))).last().isEqualTo("not UTF-8 at line 80001");
  }

  @Test
  void characterThatWasLostBeforeIsToldOf() throws IOException {
    CsvFile file = file("a,b,c\n1,x,\ufffd\n2,CA\ufffdON,y\n3,\ufffd,y\n".getBytes(UTF_8), "UTF-8");

    assertThat(RowTexts.of(file)).hasSize(3);
    assertThat(RowTexts.warnings(file))
        .containsExactly("line 3: in 'b' a character was lost (U+FFFD) before the file came here");
  }

  @ParameterizedTest
  @CsvSource({"CAÃ‘ON,true", "cÃ©dar,true", "SÃO PAULO,false", "CAÑON,false", "Ã,false"})
  void characterThatWasMisreadBeforeIsToldOf(String court, boolean isMisread) throws IOException {
    CsvFile file = file(("a,b\n1," + court + "\n").getBytes(UTF_8), "UTF-8");
    String doubt = "line 2: in 'b' a character was misread before the file came here";

    assertThat(RowTexts.of(file)).containsExactly("2:1," + court);
    assertThat(RowTexts.warnings(file)).isEqualTo(isMisread ? List.of(doubt) : List.of());
  }

  private CsvFile file(byte[] bytes, String charset) throws IOException {
    Path file = Files.write(folder.resolve("rows.csv"), bytes);
    return new CsvFile(file, CsvWritten.plain(), List.of("a", "b"), Charset.forName(charset));
  }
}
