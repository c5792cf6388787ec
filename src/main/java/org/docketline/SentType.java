package org.docketline;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.MediaType;

/**
 * What a request says that its body is. Forms of ours have no files, so a body in parts is nothing
 * to us; the library would take half of one, or a type that cannot be read, for an error of ours.
 */
final class SentType {
  private SentType() {}

  static boolean isReadable(HttpServerRequest request) {
    String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
    try {
      return type == null || !MediaType.valueOf(type).getType().equalsIgnoreCase("multipart");
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
