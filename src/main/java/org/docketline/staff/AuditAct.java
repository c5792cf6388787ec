package org.docketline.staff;

import java.util.Locale;

/** What is remembered of those who work with the console. */
public enum AuditAct {
  SIGNED_IN,
  SIGNED_OUT,
  WRONG_PASSWORD,
  WRONG_CODE,
  AUTHENTICATOR_SET_UP,
  MEMBER_ADDED,
  MEMBER_CHANGED,
  LOOKED_AT,
  STOPPED,
  LEFT_TICKET,
  STARTED,
  CHANGED_LANGUAGE,
  SAID_WHAT_WAS_MEANT,
  EXPORTED_TEXTS,
  APPLIED,
  DISCARDED,
  ASKED_LATER,
  TAKEN_BACK,
  PAUSED_SENDING,
  RESUMED_SENDING,
  ASKED_TEST_CODE,
  SENT_TEST_TEXT;

  /** In plain words. */
  public String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
