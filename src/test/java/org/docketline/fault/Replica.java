package org.docketline.fault;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.docketline.bench.ServiceProcess;

/** One of the service's processes, started anew at the same address each time that it ended. */
final class Replica implements AutoCloseable {
  private static final long GLANCE = 50;
  private static final String[] SMALL = {"-Xmx160m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"};

  final AtomicInteger starts = new AtomicInteger();
  private final Path folder;
  private final Map<String, String> settings;
  private volatile ServiceProcess process;

  Replica(Path folder, int port, Map<String, String> settings) {
    this.folder = folder;
    this.settings = new HashMap<>(settings);
    this.settings.put("quarkus.http.port", String.valueOf(port));
  }

  void start(int perSecond) throws IOException {
    settings.put("docketline.sending.per-second", String.valueOf(perSecond));
    process = ServiceProcess.launch(folder, settings, SMALL);
    starts.incrementAndGet();
  }

  /** Waits until it answers; one whose database is cut off while it starts is started anew. */
  void awaitLive(int perSecond) throws IOException, InterruptedException {
    while (process.hasEnded() || !process.isLive()) {
      if (process.hasEnded()) {
        start(perSecond);
      }
      Thread.sleep(GLANCE);
    }
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
