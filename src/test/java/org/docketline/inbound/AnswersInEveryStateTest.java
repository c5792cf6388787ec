package org.docketline.inbound;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.docketline.MovableClock;
import org.docketline.ServiceTest;
import org.docketline.sms.PhoneNumber;
import org.docketline.sms.Segments;
import org.docketline.subscription.Language;
import org.docketline.subscription.Subscriber;
import org.docketline.subscription.Subscribers;
import org.docketline.understanding.Command.Ask;
import org.docketline.understanding.QuestionTopic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every answer is right for how the ticket stands. The page of them all is compared with the one
 * that a person has read; {@code -Danswers=write} writes it anew.
 */
@QuarkusTest
class AnswersInEveryStateTest extends ServiceTest {
  private static final boolean WRITE = "write".equals(System.getProperty("answers"));
  private static final Path PAGE =
      Path.of("src/test/resources/conversation/answers-in-every-state.txt");
  private static final List<String> PHONES =
      List.of("314-555-0110", "314-555-0111", "303-555-0112", "808-555-0113");
  private static final Map<QuestionTopic, String> QUESTIONS = new EnumMap<>(QuestionTopic.class);

  static {
    QUESTIONS.put(QuestionTopic.WHO, "who is this");
    QUESTIONS.put(QuestionTopic.ABSENT, "I can't come");
    QUESTIONS.put(QuestionTopic.MISSED, "what happens if I miss it");
    QUESTIONS.put(QuestionTopic.BRING, "what do I bring");
    QUESTIONS.put(QuestionTopic.PERSON, "can I talk to a person");
    QUESTIONS.put(QuestionTopic.PAY, "how do I pay");
    QUESTIONS.put(QuestionTopic.WHERE, "where is it");
    QUESTIONS.put(QuestionTopic.WHEN, "when is my court date");
    QUESTIONS.put(QuestionTopic.OTHER_PHONE, "can you text my mom too");
    QUESTIONS.put(QuestionTopic.NEW_PHONE, "I got a new phone, how do I get my texts there");
    QUESTIONS.put(QuestionTopic.LOST, "I lost my ticket how do I find the number");
    QUESTIONS.put(QuestionTopic.IMMIGRATION, "will ice be at the court");
    QUESTIONS.put(QuestionTopic.INTERPRETER, "I need an interpreter");
    QUESTIONS.put(QuestionTopic.LAWYER, "do I need a lawyer");
    QUESTIONS.put(QuestionTopic.CHARGE, "what is the ticket for");
    QUESTIONS.put(QuestionTopic.PAID, "I already paid");
    QUESTIONS.put(QuestionTopic.CONTEST, "I want to plead not guilty");
    QUESTIONS.put(QuestionTopic.PROOF, "I need a note for work");
    QUESTIONS.put(QuestionTopic.PLAN, "can I get a payment plan");
    QUESTIONS.put(QuestionTopic.REMOTE, "can I do it by zoom");
    QUESTIONS.put(QuestionTopic.ACCESS, "is there a wheelchair ramp");
    QUESTIONS.put(QuestionTopic.HOURS, "what are your office hours");
    QUESTIONS.put(QuestionTopic.WARRANT, "is there a warrant for me");
    QUESTIONS.put(QuestionTopic.LICENSE, "when can I get my license back");
    QUESTIONS.put(QuestionTopic.MUST, "do I have to come at all");
  }

  @Inject Subscribers subscribers;
  @Inject QuestionDesk questions;
  @Inject StatusDesk statuses;

  @BeforeEach
  void follow() throws SQLException {
    MovableClock.set(TicketStates.NOW);
    countySays(TicketStates.ROWS);
    stands("A100111", "UNSEEN");
    stands("A100112", "WITHDRAWN");
    for (TicketState state : TicketStates.ALL) {
      text(phone(state), state.texted().isEmpty() ? "who is this" : state.texted());
    }
  }

  private void stands(String number, String status) throws SQLException {
    execute(
        "update hearing set status = '%s' where citation_id = (select id from citation where"
                .formatted(status)
            + " number = '%s')".formatted(number));
  }

  private static String phone(TicketState state) {
    return "+131455501%02d".formatted(20 + TicketStates.ALL.indexOf(state));
  }

  @Test
  void pageOfAllAnswersIsWhatSomebodyHasRead() throws IOException {
    String page = page();
    if (WRITE) {
      Files.createDirectories(PAGE.getParent());
      Files.writeString(PAGE, page, UTF_8);
    }
    assertThat(page).isEqualTo(Files.readString(PAGE));
  }

  private String page() {
    StringBuilder page = new StringBuilder();
    for (Language language : List.of(Language.EN, Language.ES)) {
      for (TicketState state : TicketStates.ALL) {
        page.append("== %s: %s\n".formatted(language.word(), state));
        answers(state, language)
            .forEach((topic, answer) -> page.append(topic).append(lines(answer)).append('\n'));
      }
    }
    return page.toString();
  }

  private static String lines(List<String> texts) {
    return "\n  | " + String.join("\n  | ", texts).replace("\n", "\n    ");
  }

  /** Nothing that is done in here lasts. */
  private Map<String, List<String>> answers(TicketState state, Language language) {
    Map<String, List<String>> answers = new LinkedHashMap<>();
    QuarkusTransaction.begin();
    try {
      Subscriber subscriber = subscribers.find(new PhoneNumber(phone(state))).orElseThrow();
      subscriber.language = language;
      for (QuestionTopic topic : QuestionTopic.values()) {
        answers.put(topic.name(), questions.answer(subscriber, new Ask(topic)));
      }
      answers.put("STATUS", statuses.of(subscriber));
    } finally {
      QuarkusTransaction.rollback();
    }
    return answers;
  }

  @Test
  void everyQuestionIsAnsweredTruthfullyInEveryState() {
    List<String> wrong = new ArrayList<>();
    for (TicketState state : TicketStates.ALL) {
      QUESTIONS.forEach((topic, asked) -> check(state, topic, text(phone(state), asked), wrong));
      answers(state, Language.EN).values().forEach(texts -> checkAny(state, texts, wrong));
      text(phone(state), "STATUS").forEach(text -> checkStatus(state, text, wrong));
    }
    assertThat(wrong).isEmpty();
  }

  private static void check(
      TicketState state, QuestionTopic topic, List<String> texts, List<String> wrong) {
    Complaint complaint = new Complaint(state + ", " + topic + ": " + texts, wrong);
    complaint.unless("one text", texts.size() == 1);
    String text = String.join("", texts);
    boolean courts = topic == QuestionTopic.PAY && "A100119".equals(state.texted());
    boolean ofOurs = topic == QuestionTopic.OTHER_PHONE || topic == QuestionTopic.NEW_PHONE;
    complaint.unless(
        "whom to call", ofOurs || state.phone().isEmpty() || text.contains(state.phone()));
    complaint.unless(
        "nobody else to call",
        courts
            || ofOurs
            || state.phone().isEmpty()
            || PHONES.stream()
                .filter(other -> !other.equals(state.phone()))
                .noneMatch(text::contains));
    complaint.unless("both courts and no link", !courts || text.contains("314-555-0111"));
    complaint.unless("no payment", !text.contains("pay.example.org") || topic == QuestionTopic.PAY);
    complaint.unless("no payment there", !courts || !text.contains("http"));
    complaint.unless(
        "notes where they belong",
        !text.contains("Use the side door")
            || topic == QuestionTopic.WHERE
            || topic == QuestionTopic.BRING);
    complaint.unless(
        "what the court says of a missed date",
        topic != QuestionTopic.MISSED
            || !List.of("303-555-0112").contains(state.phone())
            || List.of("canceled", "closed").contains(state.date())
            || text.contains("A missed date can lead to a fee."));
    complaint.unless(
        "the address",
        topic != QuestionTopic.WHERE
            || !List.of("303-555-0112").contains(state.phone())
            || text.contains("9 Ridge Road"));
    checkAny(state, texts, wrong);
  }

  /** What is true of any answer, to whatever is asked. */
  private static void checkAny(TicketState state, List<String> texts, List<String> wrong) {
    for (String text : texts) {
      Complaint complaint = new Complaint(state + ": " + text, wrong);
      complaint.unless("two segments", Segments.isGsm7(text) && Segments.count(text) <= 2);
      complaint.unless("who texts", text.startsWith("Test County"));
      complaint.unless(
          "a day that is here or gone has no before",
          !(state.isToday() || state.isOver()) || !text.contains("before that day"));
      complaint.unless(
          "nothing passed is to come",
          !state.isOver() || !text.matches("(?s).*(You have court|next court date|TODAY).*"));
      complaint.unless("the hour has come", !"was today".equals(state.date()) || !isToCome(text));
      complaint.unless(
          "what is off is not on",
          !"canceled".equals(state.date())
              || !text.contains("May 26")
              || text.contains("canceled"));
      complaint.unless(
          "what is closed has no date", !"closed".equals(state.date()) || !text.contains("May 26"));
      complaint.unless(
          "the county's number is not the court's",
          !text.contains("Hollow Court, 314") && !text.contains("he court, 314"));
    }
  }

  private static boolean isToCome(String text) {
    return text.contains("You have court") || text.contains("date is today");
  }

  private static void checkStatus(TicketState state, String text, List<String> wrong) {
    checkAny(state, List.of(text), wrong);
  }

  @Test
  void statusIsNumberedAndTheEarliestDateComesFirst() {
    TicketState several =
        TicketStates.ALL.stream()
            .filter(state -> state.name().equals("several in several states"))
            .findFirst()
            .orElseThrow();
    List<String> texts = text(phone(several), "STATUS");
    assertThat(texts).allMatch(text -> text.startsWith("Test County: your tickets\n"));
    assertThat(String.join("\n", texts).lines().filter(line -> line.contains("/7 ")))
        .extracting(line -> line.substring(0, "1/7 Ending 0103".length()))
        .startsWith("1/7 Ending 0103")
        .endsWith("7/7 Ending 0113")
        .hasSize(7);
  }

  @Test
  void textThatAsksSeveralQuestionsIsToldDateAndPlaceFirst() {
    String phone = "+131455501%02d".formatted(20 + 4);
    assertThat(text(phone, "when is it, where do i go and how much do i need to bring"))
        .singleElement()
        .asString()
        .contains("You have court", "9 Ridge Road")
        .containsSubsequence("May 26", "Bring the ticket");
  }

  @Test
  void whoeverMissedOneIsToldOfThatAlthoughAnotherIsAhead() {
    String phone = phone(TicketStates.ALL.get(TicketStates.ALL.size() - 1));
    assertThat(text(phone, "i missed my court date").get(0))
        .contains("0108", "303-555-0112", "there is a way back");
    assertThat(text(phone, "when is my court date").get(0)).contains("0107", "314-555-0111");
  }

  private record Complaint(String of, List<String> wrong) {
    void unless(String rule, boolean kept) {
      if (!kept) {
        wrong.add(rule + ": " + of);
      }
    }
  }
}
