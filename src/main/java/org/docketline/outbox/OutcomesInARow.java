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
  private boolean wereTooMany;
  private String code = "";
  private final Set<PhoneNumber> phones = new HashSet<>();

  /** Whether this answers what was {@link #areTooManyUnknown too much} without an answer. */
  synchronized boolean accepted() {
    phones.clear();
    return answered();
  }

  /** The same, but it says nothing of an unlisted code. */
  synchronized boolean refused() {
    return answered();
  }

  private boolean answered() {
    boolean over = wereTooMany;
    unknown = 0;
    wereTooMany = false;
    return over;
  }

  /** Counts one that ended without an answer. The count begins anew once it is too high. */
  synchronized boolean areTooManyUnknown() {
    unknown = unknown % TOO_MANY_UNKNOWN + 1;
    boolean tooMany = unknown == TOO_MANY_UNKNOWN;
    wereTooMany |= tooMany;
    return tooMany;
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
