package org.docketline.fault;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.docketline.bench.ServiceProcess;

/** One of the service's processes, started anew at the same address each time that it ended. */
final class Replica implements AutoCloseable {
  private static final String[] SMALL = {"-Xmx160m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"};

  int starts;
  private final Path folder;
  private final Map<String, String> settings;
  private ServiceProcess process;

  Replica(Path folder, int port, Map<String, String> settings) {
    this.folder = folder;
    this.settings = new HashMap<>(settings);
    this.settings.put("quarkus.http.port", String.valueOf(port));
  }

  void start() throws IOException {
    process = ServiceProcess.launch(folder, settings, SMALL);
    starts++;
  }

  boolean hasEnded() {
    return process.hasEnded();
  }

  void killDashNine() {
    process.killDashNine();
  }

  @Override
  public void close() {
    if (process != null) {
      process.killDashNine();
    }
  }
}
