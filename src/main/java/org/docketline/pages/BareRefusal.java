package org.docketline.pages;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response.Status;

/** A refusal for which nobody has words yet, so that a page of ours is shown in its place. */
public final class BareRefusal {
  /** What the library says of an address below a page of ours, at which nothing is. */
  private static final String LIBRARYS_OWN = "<h1>Resource not found</h1>";

  private BareRefusal() {}

  /** Whether this answer is one. */
  public static boolean is(ContainerResponseContext answer) {
    return answer.getStatus() >= Status.BAD_REQUEST.getStatusCode()
        && (!answer.hasEntity() || LIBRARYS_OWN.equals(answer.getEntity()));
  }
}
