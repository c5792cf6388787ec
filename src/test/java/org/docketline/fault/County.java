package org.docketline.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.docketline.keys.KeyFile;
import org.docketline.sms.TwilioAccount;

/** A county with one hearing for each citation, beyond the days of reminders, and its settings. */
final class County {
  private static final String FEED = "docketline.feeds.\"county\".";
  private static final int DAYS_AHEAD = 30;

  private final Path folder;
  private final int citations;
  // The sample's courts, which the packaged service knows without being told.
  private final LocalDate first = LocalDate.now(ZoneId.of("America/Chicago")).plusDays(DAYS_AHEAD);

  County(Path folder, int citations) throws IOException {
    this.folder = folder;
    this.citations = citations;
    Files.createDirectories(folder);
    Files.deleteIfExists(keys());
    KeyFile.create(keys());
  }

  Path keys() {
    return folder.resolve("keys.json");
  }

  static String number(int citation) {
    return "F%06d".formatted(citation);
  }

  /** Puts the file in its place with every hearing so many days later than at first. */
  void publish(int daysLater) throws IOException {
    String rows =
        IntStream.range(0, citations)
            .mapToObj(i -> number(i) + ",SAMPLE CITY," + first.plusDays(daysLater) + ",9:30\n")
            .collect(Collectors.joining());
    Path next = folder.resolve("next.csv");
    Files.writeString(next, "citation,court,date,time\n" + rows);
    Files.move(next, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private Path file() {
    return folder.resolve("citations.csv");
  }

  Map<String, String> settings(
      String database, String user, TwilioAccount account, Duration listLag) {
    Map<String, String> settings = new HashMap<>();
    settings.put("quarkus.datasource.jdbc.url", database);
    settings.put("quarkus.datasource.username", user);
    settings.put("docketline.keys.file", keys().toString());
    settings.put("docketline.sending.window", "00:00-24:00");
    settings.put("docketline.sending.per-second", "200");
    settings.put("docketline.sending.timeout", Mishap.TIMEOUT.toSeconds() + "s");
    settings.put("docketline.sending.lease", Mishap.TIMEOUT.multipliedBy(4).toSeconds() + "s");
    settings.put("docketline.sending.list-lag", listLag.toSeconds() + "s");
    settings.put("docketline.twilio.account-sid", account.accountSid());
    settings.put("docketline.twilio.auth-token", account.authToken());
    settings.put("docketline.twilio.sender", account.sender());
    settings.put("docketline.twilio.public-url", account.publicUrl().toString());
    settings.put("docketline.twilio.api-url", account.apiUrl().toString());
    settings.put(FEED + "url", "file:" + file());
    settings.put(FEED + "every", "1s");
    settings.put(FEED + "guard.max-moved-ratio", "1");
    settings.put(FEED + "map.citation", "citation");
    settings.put(FEED + "map.court", "court");
    settings.put(FEED + "map.hearing-date", "date");
    settings.put(FEED + "map.hearing-time", "time");
    return settings;
  }
}
