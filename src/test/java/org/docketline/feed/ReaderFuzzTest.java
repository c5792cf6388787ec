package org.docketline.feed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.docketline.docket.CountyConfig;
import org.docketline.docket.CourtDirectory;
import org.docketline.fetch.FileDoubt;
import org.docketline.keys.KeyFile;
import org.docketline.polling.FeedTest;
import org.docketline.records.ColumnHeader;
import org.docketline.records.FileRow;
import org.docketline.records.RowTaker;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever a county's file holds, it is read, or doubted for a reason: good files, spoiled at
 * random. {@code -Dfuzz.seed} repeats a trial, {@code -Dfuzz.seconds} lengthens it.
 */
class ReaderFuzzTest {
  private static final long SEED = Long.getLong("fuzz.seed", System.nanoTime());
  private static final Duration LONG = Duration.ofSeconds(Long.getLong("fuzz.seconds", 1));

  private static final LocalDate TODAY = LocalDate.of(2026, 5, 4);
  private static final CourtDirectory COURTS =
      new CourtDirectory(Optional.of("src/test/resources/courts-of-tests.csv"), county());

  @TempDir Path folder;

  /** A way of writing a file: a good one, and what is put into it. */
  @SuppressWarnings("ImmutableEnumChecker") // a list of texts
  enum Written {
    CSV(
        """
        number,court,date,time,room,status,words
        A10001,OAK COURT,2026-05-18,9:30,5,OPEN,"Speeding, twice"
        A10002,"PINE ""RIDGE"" COURT",2026-05-19,14:00,"Courtroom 3",CLOSED,Signal
        A10003,,,,,,
        """,
        "\"",
        "\"\"",
        ",",
        "\r",
        "\n",
        "\0",
        "\ufeff",
        "\t",
        "=\"0001\"",
        "\u001b[2J",
        "\ufffd",
        "9".repeat(400),
        ",".repeat(3000),
        "\"\n".repeat(50),
        "1e999999999",
        "-",
        "\ud83d\ude00"),
    JSON(
        """
        {"of":1,"rows":[
        {"number":"A10001","court":"OAK COURT","date":"2026-05-18","time":"9:30","room":5,"status":"OPEN","words":"Speeding"},
        {"number":"A10002","court":"X","date":null,"time":"9:30","room":"","status":true,"words":"\\u0041"}]}
        """,
        "{",
        "}",
        "[",
        "]",
        ":",
        ",",
        "\"",
        "\\",
        "\\ud800",
        "\\u0000",
        "null",
        "NaN",
        "-",
        "1e999999999",
        "9".repeat(2000),
        "[".repeat(500),
        "{\"a\":".repeat(200),
        "\0",
        "\ufeff",
        "\"number\":",
        "\"rows\":[",
        "//",
        "/*",
        "true"),
    XLSX(
        "",
        "r=\"2147483647\"",
        "r=\"XFD1048577\"",
        "r=\"ZZZZZZZ1\"",
        "r=\"A0\"",
        "r=\"-1\"",
        "r=\"\"",
        "t=\"s\"",
        "t=\"d\"",
        "t=\"e\"",
        "t=\"inlineStr\"",
        "s=\"99999\"",
        "s=\"-1\"",
        "<v>99999</v>",
        "<v>1e999</v>",
        "<v></v>",
        "<v>-1</v>",
        "<row>",
        "</row>",
        "<c/>",
        "<",
        ">",
        "<![CDATA[",
        "]]>",
        "<!--",
        "&amp;",
        "&x;",
        "&#0;",
        "<mergeCell ref=\"A1:XFD1048576\"/>",
        "<mergeCell ref=\"B\"/>",
        "numFmtId=\"2147483648\"",
        "\0",
        "r:id=\"\"",
        "count=\"-1\"");

    private final String good;
    private final List<String> put;

    Written(String good, String... put) {
      this.good = good;
      this.put = List.of(put);
    }

    byte[] good() throws IOException {
      return this == XLSX ? workbook() : good.getBytes(UTF_8);
    }
  }

  private static byte[] workbook() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var workbook = new Workbook(bytes, "test", "1.0")) {
      var sheet = workbook.newWorksheet("docket");
      List<String> names = List.of("number", "court", "date", "time", "room", "status", "words");
      for (int at = 0; at < names.size(); at++) {
        sheet.value(0, at, names.get(at));
        sheet.value(1, at, names.get(at) + "1");
      }
      sheet.value(2, 0, 10002);
      sheet.value(2, 2, LocalDate.of(2026, 5, 18));
      sheet.style(2, 2).format("yyyy-mm-dd").set();
      sheet.value(2, 3, 0.4);
      sheet.style(2, 3).format("h:mm").set();
      sheet.range(1, 1, 2, 1).merge();
    }
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @EnumSource(Written.class)
  void spoiledFileIsReadOrDoubted(Written written) throws Exception {
    var random = new Random(SEED);
    Feed feed = feed(written);
    Path file = folder.resolve("file");
    byte[] good = written.good();
    assertThat(read(feed, Files.write(file, good))).as("the good file").isNull();

    long end = System.nanoTime() + LONG.toNanos();
    for (int trial = 0; trial < 20 || System.nanoTime() < end; trial++) {
      byte[] spoiled = written == Written.XLSX ? repacked(good, written, random) : good;
      if (written != Written.XLSX || random.nextInt(8) == 0) {
        spoiled = spoiled(spoiled, written, random);
      }
      Files.write(file, spoiled);
      try {
        read(feed, file);
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
        throw new AssertionError("-Dfuzz.seed=" + SEED + ", trial " + trial + " of " + written, e);
      }
    }
  }

  private static byte[] spoiled(byte[] good, Written written, Random random) {
    byte[] bytes = good;
    for (int times = 1 + random.nextInt(4); times > 0; times--) {
      int from = random.nextInt(bytes.length + 1);
      int to = Math.min(bytes.length, from + random.nextInt(40));
      byte[] put =
          switch (random.nextInt(5)) {
            case 0 -> new byte[0];
            case 1 -> Arrays.copyOfRange(bytes, from, to);
            case 2 -> new byte[] {(byte) random.nextInt(256)};
            default -> written.put.get(random.nextInt(written.put.size())).getBytes(UTF_8);
          };
      bytes = joined(bytes, from, random.nextBoolean() ? from : to, put);
      if (random.nextInt(20) == 0) {
        bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
      }
    }
    return bytes;
  }

  private static byte[] joined(byte[] bytes, int from, int to, byte[] put) {
    var all = new ByteArrayOutputStream();
    all.write(bytes, 0, from);
    all.writeBytes(put);
    all.write(bytes, to, bytes.length - to);
    return all.toByteArray();
  }

  /** A workbook of which a part or two are spoiled, or gone. */
  private byte[] repacked(byte[] workbook, Written written, Random random) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    Path file = Files.write(folder.resolve("good.xlsx"), workbook);
    try (var zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
        parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    }
    List<String> names = List.copyOf(parts.keySet());
    for (int times = 1 + random.nextInt(2); times > 0; times--) {
      String name = names.get(random.nextInt(names.size()));
      if (random.nextInt(10) == 0) {
        parts.remove(name);
      } else {
        parts.computeIfPresent(name, (any, part) -> spoiledXml(part, written, random));
      }
    }
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    }
    return bytes.toByteArray();
  }

  /** Mostly an attribute or an element in another's place, so that it is XML all the same. */
  private static byte[] spoiledXml(byte[] part, Written written, Random random) {
    String xml = new String(part, ISO_8859_1);
    String put = written.put.get(random.nextInt(written.put.size()));
    var form =
        Pattern.compile(
            put.startsWith("<")
                ? "<[^>]*>"
                : put.contains("=\"") ? "[\\w:]+=\"[^\"]*\"" : "[\\w.]+");
    var found = form.matcher(xml).results().toList();
    if (found.isEmpty() || random.nextInt(4) == 0) {
      return spoiled(part, written, random);
    }
    var at = found.get(random.nextInt(found.size()));
    return joined(part, at.start(), at.end(), put.getBytes(UTF_8));
  }

  /** Reads as a poll does; null, or what was doubted. */
  private static String read(Feed feed, Path file) {
    FeedPart part = feed.part(Feed.OWN, file);
    var rejects = new RejectedRows();
    try {
      var reading = new FeedReading(feed, county(), COURTS, KeyFile.passing(), TODAY);
      part.examine(
          new RowTaker() {
            private MappedColumns columns;
            private RowReader reader;

            @Override
            public void begin(ColumnHeader header) throws FileDoubt {
              columns = MappedColumns.begin(header, reading, part);
              reader = new RowReader(columns, reading, Feed.OWN, rejects);
            }

            @Override
            public void row(FileRow row) {
              try {
                columns.refuseUneven(row);
                reader.entry(row);
                reader.violation(Feed.OWN, row);
                reader.number(row);
              } catch (BadRow e) {
                rejects.add(Feed.OWN, row.line(), e.getMessage());
              }
            }

            @Override
            public void end(ColumnHeader seen) throws FileDoubt {
              MappedColumns.end(seen, reading, part);
            }
          });
      part.records().doubts();
      part.records().warnings();
      part.records().endsWhole();
      rejects.facts().unreadable().forEach(FactCount::words);
      return null;
    } catch (FileDoubt | IOException e) {
      assertThat(e.getMessage()).isNotBlank();
      return e.getMessage();
    }
  }

  private static CountyConfig county() {
    return new SmallRyeConfigBuilder()
        .addDiscoveredConverters()
        .withMapping(CountyConfig.class)
        .withSources(new PropertiesConfigSource(Map.of(), "test", 100))
        .build()
        .getConfigMapping(CountyConfig.class);
  }

  private static Feed feed(Written written) {
    Map<String, String> settings = new HashMap<>();
    String key = FeedTest.KEY;
    settings.put(key + "url", "file:citations");
    settings.put(key + "format", written.name().toLowerCase(Locale.ROOT));
    if (written == Written.JSON) {
      settings.put(key + "json.records", "rows");
    }
    settings.put(key + "map.citation", "number");
    settings.put(key + "map.court", "court");
    settings.put(key + "map.hearing-date", "date");
    settings.put(key + "map.hearing-time", "time");
    settings.put(key + "map.room", "room");
    settings.put(key + "map.status", "status");
    settings.put(key + "map.violation", "words");
    settings.put(key + "map.fine", "words");
    settings.put(key + "map.warrant", "status");
    return FeedTest.feeds(settings).named("other");
  }
}
