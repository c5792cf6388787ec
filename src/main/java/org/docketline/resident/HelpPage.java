package org.docketline.resident;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;
import org.docketline.subscription.Language;
import org.docketline.understanding.QuestionTopic;
import org.docketline.wording.PageWords;
import org.docketline.wording.ServiceText;
import org.docketline.wording.Wording;

/** What a resident may text, and what is answered: the conversation's own words as a page. */
@Path("/help")
@Produces(MediaType.TEXT_HTML)
class HelpPage {
  private final PageFrames frames;
  private final Wording wording;
  private final SampleTexts samples;
  private final TextNumber number;

  HelpPage(PageFrames frames, Wording wording, SampleTexts samples, TextNumber number) {
    this.frames = frames;
    this.wording = wording;
    this.samples = samples;
    this.number = number;
  }

  /** A question and our answer; {@code sample} says that it is about a ticket nobody has. */
  public record Question(String asked, String answer, boolean sample) {}

  /** The word that chooses a language, and the language's own name. */
  public record LanguageWord(String word, String name) {}

  @GET
  public TemplateInstance page(RoutingContext page) {
    PageFrame frame = frames.open(page, "help.title");
    return Templates.help(frame, number, questions(frame.w()), languages());
  }

  private List<Question> questions(PageWords w) {
    return Stream.of(
            QuestionTopic.WHEN,
            QuestionTopic.WHERE,
            QuestionTopic.PAY,
            QuestionTopic.ABSENT,
            QuestionTopic.MISSED,
            QuestionTopic.BRING,
            QuestionTopic.WHO,
            QuestionTopic.PERSON)
        .map(topic -> question(topic, w))
        .toList();
  }

  // Two of them we answer alike whether we know a ticket or not.
  private Question question(QuestionTopic topic, PageWords w) {
    String asked = w.say("help.ask-" + topic.word());
    return switch (topic) {
      case WHO -> new Question(asked, w.text(ServiceText.ANSWER_NONE_WHO), false);
      case PERSON -> new Question(asked, w.text(ServiceText.ANSWER_NONE_PERSON), false);
      case WHEN,
          WHERE,
          PAY,
          ABSENT,
          MISSED,
          BRING,
          PAID,
          CHARGE,
          WARRANT,
          LICENSE,
          LOST,
          LAWYER,
          CONTEST,
          INTERPRETER,
          ACCESS,
          REMOTE,
          HOURS,
          PLAN,
          PROOF,
          NEW_PHONE,
          OTHER_PHONE,
          IMMIGRATION,
          MUST ->
          new Question(asked, samples.answer(topic, w.language()), true);
    };
  }

  private List<LanguageWord> languages() {
    return wording.languages().size() < 2
        ? List.of()
        : wording.languages().stream().map(this::languageWord).toList();
  }

  private LanguageWord languageWord(Language language) {
    return new LanguageWord(language.word(), wording.pages(language).say("frame.language"));
  }

  @CheckedTemplate(basePath = "resident")
  static class Templates {
    static native TemplateInstance help(
        PageFrame frame, TextNumber number, List<Question> questions, List<LanguageWord> languages);

    private Templates() {}
  }
}
