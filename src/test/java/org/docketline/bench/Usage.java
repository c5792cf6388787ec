package org.docketline.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/**
 * How much processor time the three that share the machine have used, and when: the service (and
 * its compiler, of that), its PostgreSQL, and whoever plays all else.
 */
record Usage(double at, double service, double compiling, double database, double others) {
  static final String COLUMNS =
      "CPU ms: service | of it compiling | PostgreSQL | others | cores busy";
  static final String FORMATS = "%.2f | %.2f | %.2f | %.2f | %.2f";

  static Usage now(ServiceProcess service, Connection database) throws IOException, SQLException {
    return now(service.pid(), database, ProcessHandle.current().pid());
  }

  /** The same where another process plays all that the service talks to. */
  static Usage now(long service, Connection database, long other) throws IOException, SQLException {
    return new Usage(
        System.nanoTime() / 1e9,
        CpuTime.of(service),
        CpuTime.compiling(service),
        CpuTime.ofServer(database),
        CpuTime.of(other));
  }

  Usage since(Usage before) {
    return new Usage(
        at - before.at,
        service - before.service,
        Math.max(0, compiling - before.compiling), // a compiler's thread may have ended
        database - before.database,
        others - before.others);
  }

  /** In the order of the columns. */
  List<Double> per(long units) {
    return List.of(
        service / units * 1000,
        compiling / units * 1000,
        database / units * 1000,
        others / units * 1000,
        (service + database + others) / at);
  }

  /** The same in words. */
  String words(long units) {
    return String.format(Locale.ROOT, FORMATS, per(units).toArray());
  }
}
