package org.docketline.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.docketline.polling.FeedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A setting that cannot be read is refused at start by its key. */
class FeedSettingsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          url                              | ftp://example.org/a.csv | url: 'ftp://example.org/a.csv' is no file:, http:, https: or sftp: address
          url                              | file:/srv/feeds/        | url: '/srv/feeds/' is a folder
          url                              | sftp://example.org/a    | host-key: sftp needs the server's key
          host-key                         | 00:11:22                | host-key: neither a fingerprint
          private-key                      | no/key                  | private-key: no/key cannot be read
          max-size                         | 0                       | max-size: must be more than nothing
          max-time                         | 0s                      | max-time: must be more than nothing
          join."more".url                  | sftp://me:pw@host/a     | join."more".url: the user belongs into username
          join."more".url                  | sftp://example.org/a    | host-key: sftp needs the server's key
          url                              | http://exa mple/        | url: Illegal character
          charset                          | utf-99                  | charset: 'utf-99' is no character set
          csv.delimiter                    | ;;                      | csv.delimiter: ';;' is not one character
          csv.quote                        | ab                      | csv.quote: 'ab' is not one character
          csv.quote                        | ,                       | csv:
          date-formats                     | YYYY-MM-dd              | date-formats: 'YYYY-MM-dd': Y is the week's year
          date-formats                     | nonsense                | date-formats:
          date-formats                     | yyyy-MM-dd'T'HH:mm'Z'   | date-formats: 'yyyy-MM-dd'T'HH:mm'Z'': it drops the zone: write X
          date-formats                     | yyyy-MM-dd'T'HH:mm:ss.SSS'Z' | date-formats: 'yyyy-MM-dd'T'HH:mm:ss.SSS'Z'': it drops the zone
          date-formats                     | yyyy-MM-ddX             | date-formats: 'yyyy-MM-ddX': a zone needs a time of day
          date-formats                     | MM/DD/yyyy              | date-formats: 'MM/DD/yyyy': D is the day of the year
          date-formats                     | mm/dd/yyyy              | date-formats: 'mm/dd/yyyy': m is the minute
          date-formats                     | M/d/yyyy h:mm           | date-formats: 'M/d/yyyy h:mm': h is an hour of twelve
          date-formats                     | M/d/yyyy H:MM           | date-formats: 'M/d/yyyy H:MM': M is the month
          date-formats                     | EEEE                    | date-formats: 'EEEE': it gives no day and month
          date-formats                     | yyyy-MM                 | date-formats: 'yyyy-MM': it gives no day and month
          date-formats                     | M/d/yyyy a              | date-formats: 'M/d/yyyy a': it gives no time of day
          date-formats                     | iso,d                   | date-formats: 'd': it gives no day and month
          time-formats                     | H:mm{                   | time-formats:
          time-formats                     | 'LUNCH'                 | time-formats: ''LUNCH'': it gives no time of day
          time-formats                     | mm                      | time-formats: 'mm': it gives no time of day
          date-formats                     | epoch-date              | date-formats: 'epoch-date' names no format
          time-formats                     | h:mm                    | time-formats: 'h:mm': h is an hour of twelve
          time-formats                     | hh:mm                   | time-formats: 'hh:mm': h is an hour of twelve
          time-formats                     | H:MM                    | time-formats: 'H:MM': M is the month
          time-formats                     | HH:mm:SS                | time-formats: 'HH:mm:SS': it gives no time of day
          time-formats                     | H:mmX                   | time-formats: 'H:mmX': a time alone has no zone
          time-formats                     | h:mm a z                | time-formats: 'h:mm a z': a time alone has no zone
          time-formats                     | epoch-ms                | time-formats: 'epoch-ms' is for date-formats
          time-formats                     | aspnet-local            | time-formats: 'aspnet-local' is for date-formats
          date-formats                     | M/d/yyyy-local          | date-formats: 'M/d/yyyy-local' names no format
          time-formats                     | iso                     | time-formats: 'iso' is for date-formats
          latest                           | soon                    | latest: 'soon' is not like 3y, 18m or 90d
          latest                           | 0d                      | latest: '0d' must be more than nothing
          absent-after                     | soon                    | absent-after: 'soon' is not like '3 polls over 3 days'
          json.records                     | data                    | json.records: the format is csv
          json.next-page                   | next                    | json.next-page: the format is csv
          xlsx.sheet                       | Docket                  | xlsx.sheet: the format is csv
          xlsx.header                      | false                   | xlsx.header: the format is csv
          xlsx.skip-rows                   | 1                       | xlsx.skip-rows: the format is csv
          json.total                       | n                       | json.total: the format is csv
          json.truncated                   | n                       | json.truncated: the format is csv
          csv.skip-rows                    | -1                      | csv.skip-rows: must be 0 to 1000
          join."more".xlsx.sheet           | Docket                  | join."more".xlsx.sheet: the format is csv
          accept-type                      | html                    | accept-type: 'html' is no content type
          ca-file                          | no/ca.pem               | ca-file: no/ca.pem cannot be read as certificates (PEM)
          join."more".charset              | utf-99                  | join."more".charset: 'utf-99' is no character set
          """)
  void badSettingNamesItsKey(String key, String value, String complaint) {
    var settings = good();
    settings.put(FeedTest.KEY + key, value);

    assertThatThrownBy(() -> FeedTest.feeds(settings))
        .hasMessageStartingWith(FeedTest.KEY + complaint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          json.records   | data..items | json.records: 'data..items' is no path such as data.items
          json.records   | rows[]      | json.records: 'rows[]': [] stands only in a map key
          json.next-page | next        | json.next-page: only http: and https: have pages
          map.court      | v[.court    | map: 'v[.court' is no path
          map.court      | w[].court   | map: 'v[].date' and 'w[].court' go through two nested arrays
          csv.delimiter  | ;;          | csv.delimiter: ';;' is not one character
          csv.header     | true        | csv.header: the format is json
          csv.skip-rows  | 3           | csv.skip-rows: the format is json
          json.total     | n..m        | json.total: 'n..m' is no path
          json.truncated | rows[]      | json.truncated: 'rows[]': [] stands only
          url            | http://example.org/{page} | url: Illegal character
          """)
  void badSettingOfJsonNamesItsKey(String key, String value, String complaint) {
    var settings = good();
    settings.put(FeedTest.KEY + "format", "json");
    settings.put(FeedTest.KEY + "map.hearing-date", "v[].date");
    settings.put(FeedTest.KEY + key, value);

    assertThatThrownBy(() -> FeedTest.feeds(settings))
        .hasMessageStartingWith(FeedTest.KEY + complaint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          date-formats | iso,iso-date,epoch-ms,epoch-s,aspnet,epoch-ms-date,epoch-ms-local,yyyyMMdd,yyyyDDD,M/d/yy,EEEE MMM d
          date-formats | yyyy-MM-dd'T'HH:mm:ss.SSSX,M/d/yyyy h:mm a z,yyyy-MM-dd['T'HH:mm:ss],M/d/yyyy h a
          time-formats | H:mm,HHmm,Hmm,h:mm a,hh:mm:ss a,h a,yyyy-MM-dd HH:mm:ss.SSS,HH:mm:ss.SSS,'NOON',a
          latest       | 18m
          blank        | SEE CLERK,NOT YET
          """)
  void goodFormatIsTaken(String key, String value) {
    var settings = good();
    settings.put(FeedTest.KEY + key, value);

    assertThat(FeedTest.feeds(settings).names()).containsExactly("other");
  }

  @ParameterizedTest
  @CsvSource({"charset,windows-1252", "csv.header,false", "json.records,rows"})
  void settingOfATextIsNoneOfAWorkbook(String key, String value) {
    var settings = good();
    settings.put(FeedTest.KEY + "join.\"more\".format", "xlsx");
    settings.put(FeedTest.KEY + "join.\"more\"." + key, value);

    assertThatThrownBy(() -> FeedTest.feeds(settings))
        .hasMessageStartingWith(FeedTest.KEY + "join.\"more\"." + key + ": the format is xlsx");
  }

  @Test
  void goodSettingsAreTaken() {
    assertThat(FeedTest.feeds(good()).names()).containsExactly("other");
  }

  @Test
  void joinedFileHasANameOfItsOwn() {
    var settings = good();
    settings.put(FeedTest.KEY + "join.\"citations\".url", "file:more.csv");
    settings.put(FeedTest.KEY + "join.\"citations\".map.citation", "number");

    assertThatThrownBy(() -> FeedTest.feeds(settings))
        .hasMessageStartingWith(FeedTest.KEY + "join.\"citations\": the feed's own file");
  }

  private static Map<String, String> good() {
    Map<String, String> settings = new HashMap<>();
    settings.put(FeedTest.KEY + "url", "file:citations.csv");
    settings.put(FeedTest.KEY + "map.citation", "number");
    settings.put(FeedTest.KEY + "join.\"more\".url", "file:more.csv");
    settings.put(FeedTest.KEY + "join.\"more\".map.citation", "number");
    return settings;
  }
}
