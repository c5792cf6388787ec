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

  void start() throws IOException {
    for (Replica replica : replicas) {
      replica.start();
    }
  }

  /** Kills one with {@code -9}, live or starting, and starts it again. */
  void killOneOf(int number) throws IOException {
    replicas.get(number).killDashNine();
    replicas.get(number).start();
  }

  /** Starts again whatever ended by itself: without its database a replica does not start. */
  void revive() throws IOException {
    for (Replica replica : replicas) {
      if (replica.hasEnded()) {
        replica.start();
      }
    }
  }

  int starts() {
    return replicas.stream().mapToInt(replica -> replica.starts).sum();
  }

  @Override
  public void close() {
    replicas.forEach(Replica::close);
  }
}
