package org.docketline.understanding;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.docketline.subscription.Language;

/** Tells which language a text names, or is plainly written in; accents do not count. Pure. */
public final class LanguageWords {
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]+");
  private static final Pattern MARK = Pattern.compile("\\p{M}+");
  private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}{3}");
  private static final Pattern VIETNAMESE = Pattern.compile("[\u01a1\u01b0\u1ea0-\u1ef9]");

  private static final Map<String, Language> NAMES = new HashMap<>();
  // The words that our texts teach show no language, nor do those that are also names.
  private static final Map<Language, List<String>> WORDS = new EnumMap<>(Language.class);

  static {
    name(Language.EN, "english", "in english", "english please", "ingles", "en ingles");
    name(Language.ES, "espanol", "en espanol", "espanol por favor", "en espanol por favor");
    name(Language.ES, "spanish", "in spanish", "espaniol", "castellano");
    name(Language.VI, "tieng viet", "vietnamese", "in vietnamese", "viet");
    name(Language.BS, "bosanski", "bosnian", "in bosnian", "na bosanskom");
    name(Language.RU, "\u0440\u0443\u0441\u0441\u043a\u0438\u0439", "russian", "in russian");
    name(
        Language.RU,
        "\u043f\u043e \u0440\u0443\u0441\u0441\u043a\u0438",
        "russkiy",
        "russkij",
        "russki");
    words(Language.EN, "hello", "please", "thanks", "thank", "when", "where", "what", "how", "my");
    words(Language.EN, "the", "is", "this", "can", "who", "why", "not", "don t", "stop texting");
    words(Language.ES, "hola", "ayuda", "ayudame", "parar", "por favor", "gracias", "no mas");
    words(Language.ES, "buenos dias", "buenas tardes", "cuando", "donde", "cuanto", "quiero");
    words(Language.ES, "necesito", "puedo", "tengo", "multa", "citacion", "boleta", "mi corte");
    words(Language.ES, "mensajes", "dejen de", "deje de", "numero equivocado", "quien es", "usted");
    words(Language.VI, "xin chao", "giup", "giup do", "khi nao", "o dau", "cam on", "phien toa");
    words(
        Language.VI, "dung lai", "khong", "may gio", "chung nao", "bao nhieu", "ra toa", "toa an");
    words(Language.VI, "cua toi", "cho toi", "toi can", "toi muon", "dia chi", "phong so");
    words(Language.VI, "tien phat", "dong phat", "giay to", "mang giay", "thong dich", "luat su");
    words(Language.VI, "duoc khong", "ai vay", "lua dao");
    words(Language.BS, "zdravo", "pomoc", "molim", "hvala", "kada", "gdje", "dobar dan", "nemoj");
    words(
        Language.BS, "gde", "kad je", "kad mi", "koliko", "ko je", "tko je", "tko ste", "mogu li");
    words(Language.BS, "ne mogu", "kako da", "sta da", "sta ako", "sto ako", "treba mi", "je li");
    words(Language.BS, "rociste", "rocista", "kaznu", "prevodilac", "advokata", "platiti", "suda");
    words(
        Language.RU, "privet", "pomogite", "spasibo", "pozhaluysta", "kogda", "skolko", "kto eto");
  }

  private LanguageWords() {}

  private static void name(Language language, String... names) {
    Stream.of(names).forEach(name -> NAMES.put(plain(name), language));
  }

  private static void words(Language language, String... words) {
    WORDS.merge(
        language,
        List.of(words),
        (some, more) -> Stream.concat(some.stream(), more.stream()).toList());
  }

  /** The language of which this text is just the name. */
  static Optional<Language> named(String body) {
    return body.chars().anyMatch(Character::isDigit)
        ? Optional.empty()
        : Optional.ofNullable(NAMES.get(plain(body)));
  }

  /** The language that this text shows; none where two do as well as each other. */
  public static Optional<Language> spokenIn(String body) {
    return byLetters(body).or(() -> byWords(" " + plain(body) + " "));
  }

  private static Optional<Language> byLetters(String body) {
    if (CYRILLIC.matcher(body).find()) {
      return Optional.of(Language.RU);
    }
    String whole = Normalizer.normalize(body, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    return VIETNAMESE.matcher(whole).find() ? Optional.of(Language.VI) : Optional.empty();
  }

  private static Optional<Language> byWords(String text) {
    Map<Language, Long> found = new EnumMap<>(Language.class);
    WORDS.forEach((language, words) -> found.put(language, count(words, text)));
    List<Map.Entry<Language, Long>> ranked =
        found.entrySet().stream()
            .sorted(Map.Entry.<Language, Long>comparingByValue(Comparator.reverseOrder()))
            .toList();
    return ranked.get(0).getValue() > ranked.get(1).getValue()
        ? Optional.of(ranked.get(0).getKey())
        : Optional.empty();
  }

  private static long count(List<String> words, String text) {
    return words.stream().filter(word -> text.contains(" " + word + " ")).count();
  }

  private static String plain(String text) {
    String bare = MARK.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    String letters = bare.toLowerCase(Locale.ROOT).replace('\u0111', 'd');
    return NO_LETTER.matcher(letters).replaceAll(" ").strip();
  }
}
