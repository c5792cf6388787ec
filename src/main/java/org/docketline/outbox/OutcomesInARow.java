package org.docketline.outbox;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Set;
import org.docketline.sms.PhoneNumber;
import org.docketline.sms.SendOutcome.Deferred;

/**
 * What this instance's texts met in a row. One that ends without an answer, or with a code that
 * nobody knows, is that text's matter; many in a row are everybody's.
 */
@Singleton
final class OutcomesInARow {
  private static final int TOO_MANY_UNKNOWN = 10;
  private static final int TOO_MANY_UNLISTED = 3;

  private int unknown;
  private String code = "";
  private final Set<PhoneNumber> phones = new HashSet<>();

  synchronized void accepted() {
    unknown = 0;
    phones.clear();
  }

  /** The carrier answers, which says nothing of an unlisted code. */
  synchronized void refused() {
    unknown = 0;
  }

  /** Counts one that ended without an answer. The count begins anew once it is too high. */
  synchronized boolean areTooManyUnknown() {
    unknown = unknown % TOO_MANY_UNKNOWN + 1;
    return unknown == TOO_MANY_UNKNOWN;
  }

  /** Counts a phone that met a code which is not listed; begins anew likewise. */
  synchronized boolean areTooManyUnlisted(Deferred unlisted, PhoneNumber phone) {
    if (!code.equals(unlisted.meaning())) {
      phones.clear();
    }
    code = unlisted.meaning();
    phones.add(phone);
    boolean tooMany = phones.size() == TOO_MANY_UNLISTED;
    if (tooMany) {
      phones.clear();
    }
    return tooMany;
  }
}
