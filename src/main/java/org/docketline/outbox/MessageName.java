package org.docketline.outbox;

/** A row as the log names it: by its ids and why we text. */
record MessageName(long id, String notice, long subscriberId) {
  static MessageName of(Message row) {
    return new MessageName(row.id, row.notice, row.subscriberId);
  }

  @Override
  public String toString() {
    return "Message %d (%s, subscriber %d)".formatted(id, notice, subscriberId);
  }
}
