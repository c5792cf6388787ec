package org.docketline.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;

/** The least that each kind of work can cost on this machine, this file and this database. */
final class Floors {
  private static final String TABLES =
      """
      create schema floor;
      create table floor.citation (like public.citation including all);
      create table floor.hearing (like public.hearing including all,
        foreign key (citation_id) references floor.citation on delete cascade);
      create unlogged table floor.staged\s"""
          + Expected.COLUMNS;
  private static final String INSERT =
      """
      with listed as (
        insert into floor.citation (feed, number, status, court, first_seen)
        select 'bench', number, status, court, now() from floor.staged returning id, number)
      insert into floor.hearing
        (citation_id, date, time, court, court_address, room, status, dated_at)
      select l.id, date, time, court, court_address, room, 'SCHEDULED', now()
      from floor.staged join listed l using (number)""";

  // Hearings as the service keeps them, and nothing of what hangs on them.
  private static final String HEARINGS =
      """
      create schema bare;
      create table bare.hearing (like public.hearing including all) with (fillfactor = 85);
      insert into bare.hearing overriding system value select * from public.hearing;
      vacuum analyze bare.hearing""";
  private static final String SOME =
      """
      drop table if exists bare.moved;
      create table bare.moved as select id from bare.hearing order by random() limit %d;
      analyze bare.moved;
      checkpoint""";
  private static final String MOVE =
      "update bare.hearing h set date = date + 7 from bare.moved m where h.id = m.id";

  private Floors() {}

  /** Makes the table that {@link #update} changes. */
  static void copyHearings(BenchCounty county) throws SQLException {
    county.executeEach(HEARINGS);
  }

  /** One bare UPDATE of as many dates, anywhere in the table. */
  static Cost update(BenchCounty county, int many) throws Exception {
    county.executeEach(SOME.formatted(many));
    Cost before = county.cost();
    county.execute(MOVE);
    return county.costOnceCounted(before);
  }

  /** The CSV library reads the columns that the feed maps, and nothing else. */
  static Duration parse(Path file) throws Exception {
    return time(() -> read(file));
  }

  private static long read(Path file) throws IOException {
    long characters = 0;
    try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file)) {
      for (CsvRecord row : csv) {
        characters += row.getField(0).length();
        for (int field = 4; field <= 9; field++) {
          characters += row.getField(field).length();
        }
      }
    }
    return characters;
  }

  static Duration readAndHash(Path file) throws Exception {
    return time(
        () -> {
          var digest = MessageDigest.getInstance("SHA-256");
          try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
          }
          return digest.digest();
        });
  }

  /** COPY into an unlogged table and one bare INSERT into tables with the docket's indexes. */
  static Duration load(Connection connection, Expected rows) throws Exception {
    try (var statement = connection.createStatement()) {
      statement.execute(TABLES);
      statement.execute("checkpoint");
      Duration took =
          time(
              () -> {
                rows.copy(connection, "floor.staged");
                return statement.executeUpdate(INSERT);
              });
      statement.execute("drop schema floor cascade");
      return took;
    }
  }

  private static Duration time(Callable<?> work) throws Exception {
    long began = System.nanoTime();
    work.call();
    return Duration.ofNanos(System.nanoTime() - began);
  }
}
