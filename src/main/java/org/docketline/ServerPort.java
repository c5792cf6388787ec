package org.docketline;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.docketline.postgres.StartRefused;
import org.eclipse.microprofile.config.Config;

/** A port that the service listens on. */
enum ServerPort {
  /** For Twilio, residents and operators. */
  HTTP("quarkus.http.", "0.0.0.0", 8080),
  /** For whoever watches the service: health and metrics. */
  MANAGEMENT("quarkus.management.", "localhost", 9000);

  private final String keys;
  private final String host;
  private final int port;

  ServerPort(String keys, String host, int port) {
    this.keys = keys;
    this.host = host;
    this.port = port;
  }

  String key() {
    return keys + "port";
  }

  /** Throws IllegalArgumentException for what is no number. */
  int number(Config config) {
    return config.getOptionalValue(key(), Integer.class).orElse(port);
  }

  /** Throws, naming the key to change, where something else listens there already. */
  void refuseIfTaken(Config config) {
    String onHost = config.getOptionalValue(keys + "host", String.class).orElse(host);
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(onHost, number(config)));
    } catch (IOException e) {
      throw new StartRefused(
          "%s: %s:%d cannot be had: %s; set another port"
              .formatted(key(), onHost, number(config), e.getMessage()));
    }
  }
}
