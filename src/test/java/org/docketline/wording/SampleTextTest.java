package org.docketline.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.docketline.docket.CountyConfig;
import org.docketline.docket.CourtDirectory;
import org.docketline.docket.CourtsConfig;
import org.docketline.subscription.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every text as somebody would be told it, with whose words they are and who is told them. */
class SampleTextTest {
  @TempDir Path folder;

  private List<SampleText> samples(Map<String, String> settings, Language language) {
    CountyConfig county = Counties.county(Map.of("docketline.county.languages", "en,es,vi,bs,ru"));
    CourtsConfig bundled = java.util.Optional::empty;
    return new WordingTable(
            Counties.wording(settings), county, new CourtDirectory(bundled.courts(), county))
        .samples(language);
  }

  private static SampleText find(List<SampleText> samples, String key) {
    return samples.stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow();
  }

  @Test
  void everyLanguageHasEveryTextWithWhatItCosts() {
    Map<String, String> all = Map.of("docketline.county.languages", "en,es,vi,bs,ru");
    for (Language language : Language.values()) {
      List<SampleText> samples = samples(all, language);
      assertThat(samples.stream().map(SampleText::key))
          .containsExactlyInAnyOrderElementsOf(
              ServiceText.all().stream().map(TextKey::key).toList());
      assertThat(samples)
          .allSatisfy(one -> assertThat(one.text()).isNotBlank().doesNotContain("{"))
          .allSatisfy(one -> assertThat(one.own()).isFalse());
    }
    assertThat(find(samples(all, Language.RU), "reminder").alphabet()).isEqualTo("UCS-2");
    assertThat(find(samples(all, Language.ES), "reminder").alphabet()).isEqualTo("GSM-7");
    assertThat(find(samples(all, Language.EN), "facts-none").isPart()).isTrue();
    assertThat(find(samples(all, Language.EN), "reminder").isPart()).isFalse();
  }

  @Test
  void countysOwnWordsAndVariantsAreMarked() throws IOException {
    Files.writeString(
        folder.resolve("en.properties"),
        """
        stopped={county}: <b>goodbye</b>. START to return. Call {phone}.
        hearing-set@kind={county}: kindly, {last4}: {when}. Call {phone}. STOP.
        """);
    List<SampleText> samples =
        samples(
            Map.of(
                "docketline.county.languages",
                "en",
                "docketline.wording.directory",
                folder.toString(),
                "docketline.wording.variants.\"hearing-set\".kind",
                "30"),
            Language.EN);
    assertThat(find(samples, "stopped"))
        .satisfies(own -> assertThat(own.own()).isTrue())
        .satisfies(own -> assertThat(own.share()).isNull())
        .satisfies(own -> assertThat(own.text()).contains("<b>goodbye</b>"));
    assertThat(find(samples, "hearing-set").share()).isEqualTo(70);
    assertThat(find(samples, "hearing-set@kind"))
        .satisfies(one -> assertThat(one.name()).isEqualTo("hearing-set"))
        .satisfies(one -> assertThat(one.variant()).isEqualTo("kind"))
        .satisfies(one -> assertThat(one.share()).isEqualTo(30))
        .satisfies(one -> assertThat(one.text()).contains("kindly, 7514"));
  }
}
