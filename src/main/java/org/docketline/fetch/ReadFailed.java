package org.docketline.fetch;

import java.io.IOException;

/** The bytes stopped coming, or made no sense: nothing is wrong with where they are written. */
final class ReadFailed extends IOException {
  private static final long serialVersionUID = 1L;

  ReadFailed(IOException cause) {
    super(words(cause), cause);
  }

  private static String words(IOException cause) {
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }
}
