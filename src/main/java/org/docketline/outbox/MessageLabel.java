package org.docketline.outbox;

/** A row as the log names it: by its ids and why we text. */
record MessageLabel(long id, String notice, long subscriberId) {
  static MessageLabel of(Message row) {
    return new MessageLabel(row.id, row.notice, row.subscriberId);
  }

  @Override
  public String toString() {
    return "Message %d (%s, subscriber %d)".formatted(id, notice, subscriberId);
  }
}
