package org.docketline.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/**
 * How much processor time the three that share the machine have used, and when: the service, its
 * PostgreSQL, and the benchmark itself with all that it plays.
 */
record Usage(double at, double service, double database, double bench) {
  static final String COLUMNS = "CPU ms a text: service | PostgreSQL | benchmark | cores busy";

  static Usage now(ServiceProcess service, Connection database) throws IOException, SQLException {
    return now(service, database, ProcessHandle.current().pid());
  }

  /** The same where another process plays all that the service talks to. */
  static Usage now(ServiceProcess service, Connection database, long other)
      throws IOException, SQLException {
    return new Usage(
        System.nanoTime() / 1e9,
        CpuTime.of(service.pid()),
        CpuTime.ofServer(database),
        CpuTime.of(other));
  }

  Usage since(Usage before) {
    return new Usage(
        at - before.at, service - before.service, database - before.database, bench - before.bench);
  }

  /** In the order of the columns. */
  List<Double> figures(long texts) {
    return List.of(
        service / texts * 1000,
        database / texts * 1000,
        bench / texts * 1000,
        (service + database + bench) / at);
  }

  /** For each text in milliseconds, and for all of them the processors that were busy. */
  String per(long texts) {
    return String.format(
        Locale.ROOT,
        "%.2f | %.2f | %.2f | %.2f",
        service / texts * 1000,
        database / texts * 1000,
        bench / texts * 1000,
        (service + database + bench) / at);
  }
}
