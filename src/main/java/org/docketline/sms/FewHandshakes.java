package org.docketline.sms;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.Semaphore;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.io.ConnectionEndpoint;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.io.LeaseRequest;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * Connections of which only so many are opened at once. A handshake costs ten times what a text
 * does; hundreds at once, after a pause or at the start, would all be late together.
 */
final class FewHandshakes implements HttpClientConnectionManager {
  static final int AT_ONCE = 8;

  private final HttpClientConnectionManager connections;
  private final Semaphore handshakes = new Semaphore(AT_ONCE);

  FewHandshakes(HttpClientConnectionManager connections) {
    this.connections = connections;
  }

  @Override
  public void connect(ConnectionEndpoint endpoint, TimeValue timeout, HttpContext context)
      throws IOException {
    try {
      handshakes.acquire();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("no turn to connect");
    }
    try {
      connections.connect(endpoint, timeout, context);
    } finally {
      handshakes.release();
    }
  }

  @Override
  public LeaseRequest lease(String id, HttpRoute route, Timeout timeout, Object state) {
    return connections.lease(id, route, timeout, state);
  }

  @Override
  public void release(ConnectionEndpoint endpoint, Object state, TimeValue keptFor) {
    connections.release(endpoint, state, keptFor);
  }

  @Override
  public void upgrade(ConnectionEndpoint endpoint, HttpContext context) throws IOException {
    connections.upgrade(endpoint, context);
  }

  @Override
  public void close(CloseMode how) {
    connections.close(how);
  }

  @Override
  public void close() throws IOException {
    connections.close();
  }
}
