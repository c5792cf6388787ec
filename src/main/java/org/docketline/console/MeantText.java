package org.docketline.console;

import java.util.Arrays;
import java.util.Optional;
import org.docketline.subscription.EndReason;

/** What a clerk says that a text meant: all that the conversation knows, and what it does not. */
public enum MeantText {
  STOP("Stop: no more texts", EndReason.ASKED_TO_STOP),
  WRONG_NUMBER("Wrong person: this phone is not whom we mean", EndReason.WRONG_NUMBER),
  WHEN("When is it?", true),
  WHERE("Where is it?", true),
  PAY("How do I pay?", true),
  ABSENT("I cannot come, or want another date", true),
  MISSED("I missed it, or what if I do?", true),
  BRING("What do I bring?", true),
  WHO("Who is this, is it real?", true),
  PERSON("A person, please", true),
  PAID("I have paid already", true),
  CHARGE("What is the ticket for?", true),
  WARRANT("Is there a warrant?", true),
  LICENSE("My driver's license", true),
  LOST("I lost the ticket, or do not know its number", true),
  LAWYER("A lawyer", true),
  CONTEST("I am not guilty, or did not drive", true),
  INTERPRETER("An interpreter", true),
  ACCESS("Ramps, hearing, sight", true),
  REMOTE("By video or telephone?", true),
  HOURS("When is the office open?", true),
  PLAN("I cannot pay, or not all at once", true),
  PROOF("A paper for work or school", true),
  NEW_PHONE("Texts on a new phone", true),
  OTHER_PHONE("Texts for somebody else too", true),
  IMMIGRATION("Immigration", true),
  MUST("Must I come at all?", true),
  CALL("Somebody should call them", false),
  FOLLOW("A ticket's number, to follow it", false),
  NOT_A_TICKET("Another thing's number, such as a licence's", false),
  REMOVE("Leave one ticket", false),
  STATUS("What do I follow?", false),
  START("Start again", false),
  HELP("What is this, help", false),
  LANGUAGES("Which languages are there?", false),
  SPEAK("Another language", false),
  ERASE("Delete all that is known of me", false),
  MANNERS("Thanks, OK, \"I'll be there\", a greeting, and nothing else", false),
  AUTOMATIC("An automatic reply: no person wrote it", false),
  NOTHING("Nothing that wants an answer", false),
  OTHER("Something else: write what", false);

  private static final String TEST_STOP = "STOP";
  private static final String TEST_OTHER = "OTHER";

  private final String words;
  private final EndReason ends;
  private final boolean question;

  MeantText(String words, EndReason ends) {
    this.words = words;
    this.ends = ends;
    this.question = false;
  }

  MeantText(String words, boolean question) {
    this.words = words;
    this.ends = null;
    this.question = question;
  }

  /** The one that a form names. */
  static Optional<MeantText> of(String name) {
    return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
  }

  /** For a clerk. */
  public String words() {
    return words;
  }

  /** Why texts to whoever wrote it must end; empty where they need not. */
  Optional<EndReason> ends() {
    return Optional.ofNullable(ends);
  }

  /** Whether it says nothing without a note. */
  boolean wantsNote() {
    return this == OTHER;
  }

  /** As the test data of the understanding says it, which tells no more than this apart. */
  String expected() {
    if (ends != null) {
      return TEST_STOP;
    }
    return question ? name() : TEST_OTHER;
  }
}
