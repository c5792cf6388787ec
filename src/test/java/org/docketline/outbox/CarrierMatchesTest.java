package org.docketline.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.docketline.sms.PhoneNumber;
import org.docketline.sms.SentText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the carrier lists for a phone is ours; words and times only choose among several. */
class CarrierMatchesTest {
  private static final PhoneNumber PHONE = new PhoneNumber("+13145550142");
  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00.700Z");
  private static final String MOVED = "Your date's \"moved\": May 19, 9:30.";
  private static final String REMINDER = "Reminder: court is tomorrow.";

  private static UnknownText lost(long id, String words, int second) {
    Instant claimed = NOON.plusSeconds(second);
    return new UnknownText(id, UUID.randomUUID(), PHONE, words, claimed, claimed);
  }

  private static UnknownText resent(long id, String words, int second) {
    return new UnknownText(id, UUID.randomUUID(), PHONE, words, NOON.plusSeconds(second), NOON);
  }

  private static SentText listed(String sid, String words, int second) {
    Instant created = Instant.parse("2026-05-01T12:00:00Z").plusSeconds(second);
    return new SentText(sid, words, "sent", created, null);
  }

  private static CarrierMatches match(List<UnknownText> lost, SentText... listed) {
    return CarrierMatches.of(lost, List.of(), List.of(listed));
  }

  private static String sid(CarrierMatches matches, UnknownText text) {
    return matches.of(text).map(SentText::sid).orElse("none");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        MOVED,
        "Your date\u2019s \u201cmoved\u201d: May 19, 9:30.",
        "  your DATES moved May 19 9:30  ",
        "[County] Your date's \"moved\": May 19, 9:30. Reply STOP to end",
        "Something else altogether",
        ""
      })
  void itIsOursWhateverItsWords(String altered) {
    var text = lost(1, MOVED, 0);
    assertThat(sid(match(List.of(text), listed("SM1", altered, 0)), text)).isEqualTo("SM1");
  }

  @Test
  void ofSeveralTheWordsChooseBeforeTheTimes() {
    var moved = lost(1, MOVED, 0);
    var reminder = lost(2, REMINDER, 60);
    var matches =
        match(
            List.of(moved, reminder),
            listed("SM1", "reminder court is tomorrow", 0),
            listed("SM2", "Your date’s “moved”: May 19, 9:30.", 60));
    assertThat(sid(matches, moved)).isEqualTo("SM2");
    assertThat(sid(matches, reminder)).isEqualTo("SM1");
  }

  @Test
  void ofSeveralWithTheSameWordsEachIsOfOneRow() {
    var first = lost(1, MOVED, 0);
    var second = lost(2, MOVED, 90);
    var third = lost(3, MOVED, 180);
    var matches =
        match(List.of(first, second, third), listed("SM2", MOVED, 181), listed("SM1", MOVED, 1));
    assertThat(sid(matches, first)).isEqualTo("SM1");
    assertThat(sid(matches, second)).isEqualTo("none");
    assertThat(sid(matches, third)).isEqualTo("SM2");
  }

  @Test
  void textFromBeforeTheClaimIsNot() {
    var text = lost(1, MOVED, 600);
    assertThat(sid(match(List.of(text), listed("SM1", MOVED, 299)), text)).isEqualTo("none");
    assertThat(sid(match(List.of(text), listed("SM1", MOVED, 300)), text)).isEqualTo("SM1");
  }

  @Test
  void whatIsLeftOfATextThatWasSentTwiceIsItsOtherCopy() {
    var text = resent(1, MOVED, 900);
    var matches = match(List.of(text), listed("SM1", MOVED, 0), listed("SM2", MOVED, 900));
    assertThat(sid(matches, text)).isEqualTo("SM2");
    assertThat(matches.copiesOf(text)).extracting(SentText::sid).containsExactly("SM1");
    assertThat(matches.copiesOf(lost(2, MOVED, 0))).isEmpty();
  }

  @Test
  void firstCopyOfATextThatWasSentTwiceIsNotTakenForAnother() {
    var other = lost(1, REMINDER, 0);
    var twice = resent(2, MOVED, 900);
    var copy = listed("SM1", MOVED, 0);
    var matches = CarrierMatches.of(List.of(other), List.of(twice), List.of(copy));
    assertThat(sid(matches, other)).isEqualTo("none");
  }
}
