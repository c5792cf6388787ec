package org.docketline.fault;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.docketline.bench.ServiceProcess;

/** All replicas of the service, on one database and one keyset. */
final class Fleet implements AutoCloseable {
  final List<Replica> replicas = new ArrayList<>();

  /** Ports that are free now, one for each replica. */
  static List<URI> addresses(int replicas) throws IOException {
    List<URI> addresses = new ArrayList<>();
    while (addresses.size() < replicas) {
      addresses.add(URI.create("http://localhost:" + ServiceProcess.freePort()));
    }
    return addresses;
  }

  Fleet(Path folder, List<URI> addresses, Map<String, String> settings) {
    for (URI address : addresses) {
      Path its = folder.resolve("replica-" + (replicas.size() + 1));
      replicas.add(new Replica(its, address.getPort(), settings));
    }
  }

  void start(int perSecond) throws IOException, InterruptedException {
    for (Replica replica : replicas) {
      replica.start(perSecond);
    }
    for (Replica replica : replicas) {
      replica.awaitLive(perSecond);
    }
  }

  int starts() {
    return replicas.stream().mapToInt(replica -> replica.starts.get()).sum();
  }

  @Override
  public void close() {
    replicas.forEach(Replica::close);
  }
}
