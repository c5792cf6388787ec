package org.docketline.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** What a stretch of work took of the processor, and what PostgreSQL did in it. */
record Cost(Usage used, DatabaseWork work) {
  static final String COLUMNS = Usage.COLUMNS + " | " + DatabaseWork.COLUMNS;
  static final String FORMATS = Usage.FORMATS + " | %.2f | %.1f | %.0f | %.2f";

  // Where each stands among the figures.
  static final int SERVICE = 0;
  static final int COMPILING = 1;
  static final int DATABASE = 2;
  static final int OTHERS = 3;
  static final int CORES_BUSY = 4;
  static final int BUFFERS = 6;
  static final int WAL = 7;
  static final int HOT = 8;
  static final int FIGURES = 9;

  /** All so far, where the benchmark itself plays what the service talks to. */
  static Cost now(ServiceProcess service, Connection connection) throws IOException, SQLException {
    return now(service.pid(), connection, ProcessHandle.current().pid());
  }

  static Cost now(long service, Connection connection, long other)
      throws IOException, SQLException {
    return new Cost(Usage.now(service, connection, other), DatabaseWork.now(connection));
  }

  Cost since(Cost before) {
    return new Cost(used.since(before.used), work.since(before.work));
  }

  /** For each unit, in the order of the columns. */
  List<Double> per(long units) {
    return Stream.concat(used.per(units).stream(), work.per(units).stream()).toList();
  }
}
