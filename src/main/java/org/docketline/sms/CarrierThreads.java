package org.docketline.sms;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/** Threads that mostly wait for somebody else's answer: virtual ones where the JVM has them. */
public final class CarrierThreads {
  private CarrierThreads() {}

  /** A thread for each task, without a bound; the caller that hands in tasks bounds them. */
  public static ExecutorService threads(String name) {
    try {
      return (ExecutorService)
          Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    } catch (ReflectiveOperationException e) { // before Java 21
      return Executors.newCachedThreadPool(daemons(name));
    }
  }

  private static ThreadFactory daemons(String name) {
    return work -> {
      var thread = new Thread(work, name);
      thread.setDaemon(true);
      return thread;
    };
  }
}
