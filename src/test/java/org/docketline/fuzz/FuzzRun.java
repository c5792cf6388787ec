package org.docketline.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;

/** Strange requests, one after the other on a few connections, and what came of them. */
public final class FuzzRun {
  private static final int AT_ONCE = 4;
  private static final int SHOWN = 600;

  /** What answers before any code of ours can, and has none of its headers. */
  private static final List<Integer> BEFORE_THE_DOOR = List.of(0, 100, 400, 414, 431, 501, 505);

  private final int port;
  private final long seed;
  private final BiFunction<String, Map<String, String>, String> signature;
  private final Map<Integer, Integer> counts = new TreeMap<>();
  private final Queue<String> wrong = new ConcurrentLinkedQueue<>();

  /** The function signs a form for a path, as the carrier does. */
  public FuzzRun(int port, long seed, BiFunction<String, Map<String, String>, String> signature) {
    this.port = port;
    this.seed = seed;
    this.signature = signature;
  }

  /** How many answers had each status. */
  public Map<Integer, Integer> counts() {
    return counts;
  }

  /** Requests whose answers are errors of ours, tell of our insides or lack headers. */
  public List<String> wrong() {
    return List.copyOf(wrong);
  }

  /** Sends so many; another round sends others. */
  public void send(int many, int round) throws InterruptedException, ExecutionException {
    var threads = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Callable<Void>> parts = new ArrayList<>();
      for (int part = 0; part < AT_ONCE; part++) {
        var requests = new StrangeRequests(seed + (long) round * AT_ONCE + part, signature);
        parts.add(() -> send(requests, many / AT_ONCE));
      }
      for (var part : threads.invokeAll(parts)) {
        part.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private Void send(StrangeRequests requests, int many) throws Exception {
    for (int sent = 0; sent < many; sent++) {
      byte[] request = requests.next();
      RawAnswer answer = RawAnswer.to(port, request);
      synchronized (counts) {
        counts.merge(answer.status(), 1, Integer::sum);
      }
      if (!isWell(answer)) {
        String asked = new String(request, ISO_8859_1);
        wrong.add(asked.substring(0, Math.min(SHOWN, asked.length())) + "\n-> " + answer.text());
      }
    }
    return null;
  }

  private static boolean isWell(RawAnswer answer) {
    boolean told = !answer.text().contains("Exception");
    return BEFORE_THE_DOOR.contains(answer.status())
        ? told
        : told
            && answer.status() < 500
            && answer.head().contains("X-Content-Type-Options: nosniff")
            && answer.head().contains("Content-Security-Policy: ");
  }
}
