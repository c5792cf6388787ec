package org.docketline.signin;

import jakarta.ws.rs.core.Response.Status;

/** Why somebody who came by the county's own account was not let in, in words for them. */
enum CountyRefusal {
  AWAY(
      Status.SERVICE_UNAVAILABLE,
      "The county's sign-on does not answer. Try again in some minutes. Whoever has a name and a"
          + " password of this console can come in with them meanwhile."),
  STALE(
      Status.BAD_REQUEST,
      "This sign-in was begun too long ago, in another browser, or was used already. Begin again."),
  DENIED(
      Status.FORBIDDEN,
      "The county's sign-on did not let you through, or you turned back there. Ask whoever looks"
          + " after the county's accounts whether yours may open Docketline."),
  UNPROVED(
      Status.FORBIDDEN,
      "What the county's sign-on said of you could not be proved, so nobody was let in. Tell"
          + " whoever runs this service: its log says what was wrong."),
  NO_ROLE(
      Status.FORBIDDEN,
      "Your account may not open this console: it is in none of the groups that may. Ask whoever"
          + " looks after the county's accounts to put it into one, and begin again."),
  DISABLED(
      Status.FORBIDDEN,
      "Whoever runs this service has closed the console to your account. Ask them to open it."),
  RESTING(
      Status.TOO_MANY_REQUESTS,
      "Too many sign-ins failed from here. Wait some minutes, then begin again.");

  private final Status status;
  private final String words;

  CountyRefusal(Status status, String words) {
    this.status = status;
    this.words = words;
  }

  Status status() {
    return status;
  }

  String words() {
    return words;
  }
}
