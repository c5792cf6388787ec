package org.docketline.keys;

import java.util.List;

/**
 * What the county's keys are used for, and in which columns of the database each use is stored as
 * {@code table.column}. A change of keys has to go through all of them.
 */
@SuppressWarnings("ImmutableEnumChecker") // a list made by List.of changes nothing
public enum KeyUse {
  PHONE(
      "phone",
      List.of("subscriber.phone"),
      List.of(
          "subscriber.phone_hash",
          "inbound_text.phone_hash",
          "past_consent.phone_hash",
          "stopped_phone.phone_hash")),
  INBOUND_BODY("body", List.of("inbound_text.body"), List.of()),
  INBOUND_REPLY("reply", List.of("inbound_text.reply"), List.of()),
  MESSAGE_TEXT("text", List.of("message.text"), List.of()),
  /** What somebody typed and no docket holds. */
  WATCHED_NUMBER(
      "watched number", List.of("subscription.watched"), List.of("subscription.watched_hash")),
  /** What a phone was last asked. */
  CHOICE("choice", List.of("choice.subject", "choice.options"), List.of()),
  /** Each piece is sealed for its place in its file, so that it opens nowhere else. */
  HELD_PIECE("held file", List.of("held_chunk.sealed"), List.of()),
  /** What was not understood, masked, as a phone wrote it. */
  UNCLEAR_TEXT("unclear text", List.of("unclear_text.masked"), List.of()),
  /** The same without accents and numbers, by which like texts are found. */
  UNCLEAR_WORDS(
      "unclear words", List.of("unclear_words.words"), List.of("unclear_words.words_hash")),
  LAST_NAME("last-name", List.of(), List.of("citation.last_name")),
  BIRTH_DATE("birth-date", List.of(), List.of("citation.birth_date")),
  LICENCE("licence", List.of(), List.of("citation.licence")),
  /** A last name and a birth date together. */
  PERSON("person", List.of(), List.of("citation.person")),
  /** Who does what is bounded, or what it is done to. Under a new key the count begins anew. */
  ACT_BOUND("act bound", List.of(), List.of("act_pace.id")),
  /** The seed of the 64-bit marks by which the files of a feed are compared. */
  ROW_MARK(
      "feed mark",
      List.of(),
      List.of(
          "citation.mark",
          "feed_print.prints",
          "feed_print.changes",
          "feed_reading.unread",
          "feed_line.lines")),
  /** Its codes are made anew whenever they are needed, and stored nowhere. */
  SIGN_UP_CODE("sign-up code", List.of(), List.of()),
  SIGN_UP_WISH("sign-up wish", List.of("sign_up.wish"), List.of()),
  /** The secret of an authenticator app of one of the county's. */
  STAFF_SECRET("staff secret", List.of("staff_member.secret"), List.of()),
  /** What a browser holds of a session of the console. */
  STAFF_TOKEN("staff token", List.of(), List.of("staff_session.token")),
  /** Where one of the county's came in from. */
  STAFF_NETWORK("staff network", List.of(), List.of("staff_session.network")),
  /** Where one of the county's is told of trouble: an e-mail address or a phone. */
  STAFF_ADDRESS("staff address", List.of("alert_address.address"), List.of()),
  /** What a resident's browser keeps for us for a quarter of an hour; it is stored nowhere here. */
  PAGE_SESSION("page session", List.of(), List.of()),
  /** By what a calendar knows a hearing again; under a new key it knows it no more. */
  CALENDAR_EVENT("calendar event", List.of(), List.of()),
  /** The link that a text may carry; it is stored nowhere but in the text. */
  TEXT_LINK("text link", List.of(), List.of()),
  FINGERPRINT("fingerprint", List.of(), List.of("keyring.fingerprint"));

  private final String written;
  private final List<String> sealedIn;
  private final List<String> hashedIn;

  KeyUse(String written, List<String> sealedIn, List<String> hashedIn) {
    this.written = written;
    this.sealedIn = sealedIn;
    this.hashedIn = hashedIn;
  }

  /** How it is written into what is sealed and hashed: never to be changed. */
  String written() {
    return written;
  }

  /** The columns that hold what is sealed for this use. */
  public List<String> sealedIn() {
    return sealedIn;
  }

  /** The columns that hold what is hashed for this use. */
  public List<String> hashedIn() {
    return hashedIn;
  }
}
