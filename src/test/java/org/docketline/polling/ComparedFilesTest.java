package org.docketline.polling;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.docketline.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Reading only what changed comes to the same as reading everything: two feeds of the same files,
 * one of which forgets before each poll what the files were, have the same docket and note the same
 * changes.
 */
@QuarkusTest
class ComparedFilesTest extends FeedTest {
  private static final String PLAIN = "docketline.feeds.\"plain\".";
  private static final List<String> COURTS = List.of("OAK COURT", "ELM COURT", "NOWHERE", "");
  private static final List<String> WORDS = List.of("OPEN", "CLOSED", "CANCELLED", "ODD", "");

  private final TreeMap<String, List<String>> citations = new TreeMap<>();
  private final TreeMap<String, List<String>> charges = new TreeMap<>();

  @BeforeEach
  void read() {
    set("url", "file:" + folder.resolve("citations.csv"));
    set("map.citation", "number");
    set("map.hearing-date", "date");
    set("map.court", "court");
    set("map.status", "status");
    set("statuses.\"OPEN\"", "open");
    set("statuses.\"CLOSED\"", "closed");
    set("statuses.\"CANCELLED\"", "cancelled");
    set("join.\"violations\".url", "file:" + folder.resolve("violations.csv"));
    set("join.\"violations\".map.citation", "number");
    set("join.\"violations\".map.violation-status", "status");
    set("join.\"violations\".map.fine", "fine");
    set("guard.min-rows-ratio", "0");
    set("guard.max-moved-ratio", "1000");
    set("guard.max-reject-ratio", "1");
    set("absent-after", "2 polls over 1 days");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void changedRowsAloneGiveTheSameDocketAsAllRows(long seed) throws Exception {
    double before = disagreements();
    var random = new Random(seed);
    set("duplicates", random.nextBoolean() ? "hearings" : "latest");
    set("scope", random.nextInt(4) == 0 ? "changes" : "whole");
    Map<String, String> both = new HashMap<>(settings);
    settings.forEach((key, value) -> both.put(key.replace(KEY, PLAIN), value));
    for (int i = 0; i < 30; i++) {
      edit(random);
    }
    for (int day = 0; day < 20; day++) {
      for (int edits = random.nextInt(6); edits > 0; edits--) {
        edit(random);
      }
      write(random);
      MovableClock.pass(Duration.ofHours(random.nextInt(30)));

      FeedRun compared = poll(both, "other");
      execute("delete from feed_reading where feed = 'plain'");
      FeedRun plain = poll(both, "plain");

      assertThat(compared.outcome).isEqualTo(plain.outcome);
      assertThat(docket("other")).as("seed %d, day %d", seed, day).isEqualTo(docket("plain"));
      assertThat(changes("other")).as("seed %d, day %d", seed, day).isEqualTo(changes("plain"));
      if (plain.outcome == FeedRun.Outcome.APPLIED) {
        assertThat(compared.rowsRejected).isEqualTo(plain.rowsRejected);
        assertThat(rejects(compared)).isEqualTo(rejects(plain));
      }
    }
    assertThat(disagreements()).isEqualTo(before);
  }

  @Test
  void docketThatIsNotAsTheFileSaysIsMendedByTheDaysProof() throws Exception {
    double before = disagreements();
    charges.put("A10000", List.of("A10000,OPEN,12"));
    citations.put("A10000", List.of("A10000,2026-05-18,OAK COURT,OPEN"));
    citations.put("A10001", List.of("A10001,2026-05-19,OAK COURT,OPEN"));
    write(new Random(1));
    assertThat(pollOther().outcome).isEqualTo(FeedRun.Outcome.APPLIED);
    execute("update hearing set date = '2026-06-01' where date = '2026-05-18'");
    MovableClock.pass(Duration.ofHours(25));

    assertThat(pollOther().outcome).isEqualTo(FeedRun.Outcome.APPLIED);

    assertThat(query("select date from hearing order by date"))
        .containsExactly("2026-05-18", "2026-05-19");
    assertThat(disagreements()).isEqualTo(before + 1);
  }

  private double disagreements() {
    return meters.counter("docketline.feed.disagreements", "feed", "other").count();
  }

  private FeedRun poll(Map<String, String> all, String feed) {
    return new FeedPoll(feeds(all), fetcher, load, heldFiles, details, recorder, turns, clock)
        .poll(feed);
  }

  private void edit(Random random) {
    String number = "A%05d".formatted(10000 + random.nextInt(25));
    switch (random.nextInt(8)) {
      case 0 -> citations.remove(number);
      case 1 -> charges.computeIfAbsent(number, n -> new ArrayList<>()).add(charge(number, random));
      case 2 -> charges.remove(number);
      case 3 -> citations.computeIfPresent(number, (n, rows) -> reversed(rows));
      case 4 ->
          citations.computeIfAbsent(number, n -> new ArrayList<>()).add("?" + row(number, random));
      default ->
          citations.merge(
              number,
              new ArrayList<>(List.of(row(number, random))),
              (rows, more) ->
                  random.nextBoolean()
                      ? more
                      : new ArrayList<>(
                          Stream.concat(rows.stream(), more.stream()).limit(3).toList()));
    }
  }

  private static List<String> reversed(List<String> rows) {
    List<String> reversed = new ArrayList<>(rows);
    java.util.Collections.reverse(reversed);
    return reversed;
  }

  private static String row(String number, Random random) {
    String written =
        random.nextInt(3) == 0 ? " " + number.toLowerCase(java.util.Locale.ROOT) : number;
    String date =
        random.nextInt(8) == 0
            ? random.nextBoolean() ? "" : "soon"
            : "2026-05-%02d".formatted(1 + random.nextInt(30));
    return String.join(",", written, date, any(COURTS, random), any(WORDS, random));
  }

  private static String charge(String number, Random random) {
    return String.join(",", number, any(WORDS, random), random.nextInt(4) == 0 ? "n/a" : "12");
  }

  private static String any(List<String> words, Random random) {
    return words.get(random.nextInt(words.size()));
  }

  private void write(Random random) {
    List<String> rows = new ArrayList<>(citations.values().stream().flatMap(List::stream).toList());
    if (random.nextInt(4) == 0) {
      java.util.Collections.shuffle(rows, random);
    }
    write("citations.csv", "number,date,court,status\n" + String.join("\n", rows) + "\n");
    write(
        "violations.csv",
        "number,status,fine\n"
            + String.join("\n", charges.values().stream().flatMap(List::stream).toList())
            + "\n");
  }

  private List<String> docket(String feed) {
    return query(
        """
        select c.number, c.status, c.court, c.violations, h.date, h.court, h.status, h.version,
          h.absent_polls, h.absent_since, h.dated_at,
          (select count(*) from violation v where v.citation_id = c.id) as charges
        from citation c left join hearing h on h.citation_id = c.id
        where c.feed = '%s' order by 1, h.date, h.court, h.status, h.version"""
            .formatted(feed));
  }

  private List<String> changes(String feed) {
    return query(
        """
        select c.number, d.kind, h.date, d.was_date, d.was_court, r.started_at
        from docket_change d join citation c on c.id = d.citation_id join feed_run r on r.id = d.run_id
        left join hearing h on h.id = d.hearing_id
        where c.feed = '%s' order by r.id, 1, 2, 3, 4"""
            .formatted(feed));
  }
}
