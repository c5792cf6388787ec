package org.docketline.simulator;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.docketline.sms.Segments;
import org.docketline.sms.TwilioErrors;

/** What a phone shows of its texts, and which phones there are to look at. */
@Singleton
class PhoneThread {
  private static final List<String> TO_TRY =
      List.of("+13145550142", "+13145550143", "+13145550144");

  private final CarriedTexts texts;
  private final CountyTime time;

  PhoneThread(CarriedTexts texts, CountyTime time) {
    this.texts = texts;
    this.time = time;
  }

  static String first() {
    return TO_TRY.get(0);
  }

  /** Those to try, and whichever else was texted since the start, as by a form of the service. */
  List<PhoneOffered> phones() {
    return Stream.concat(TO_TRY.stream(), texts.phones().stream())
        .distinct()
        .map(PhoneOffered::of)
        .toList();
  }

  List<SimulatorState.Bubble> of(String phone) {
    return texts.of(phone).stream().map(this::bubble).toList();
  }

  private SimulatorState.Bubble bubble(CarriedText text) {
    return new SimulatorState.Bubble(
        text.sid(),
        side(text.direction()),
        text.body(),
        time.day(text.createdAt()),
        time.time(text.createdAt()),
        text.status(),
        why(text),
        Segments.count(text.body()));
  }

  private static String why(CarriedText text) {
    return text.errorCode().isPresent() ? TwilioErrors.meaning(text.errorCode().getAsInt()) : "";
  }

  private static String side(TextDirection direction) {
    return switch (direction) {
      case INBOUND -> "out";
      case API, REPLY -> "in";
      case NOTE -> "note";
    };
  }
}
