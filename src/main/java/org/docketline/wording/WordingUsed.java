package org.docketline.wording;

import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What was said in a transaction. An answer is put together line by line, and not every line that
 * was tried finds room in it: which texts it is of is known when it is done.
 */
@Singleton
public final class WordingUsed {
  private final TransactionSynchronizationRegistry transaction;

  WordingUsed(TransactionSynchronizationRegistry transaction) {
    this.transaction = transaction;
  }

  void note(RenderedText said) {
    if (transaction.getTransactionKey() != null) {
      noted().add(said);
    }
  }

  @SuppressWarnings("unchecked")
  private List<RenderedText> noted() {
    if (transaction.getResource(WordingUsed.class) == null) {
      transaction.putResource(WordingUsed.class, new ArrayList<RenderedText>());
    }
    return (List<RenderedText>) transaction.getResource(WordingUsed.class);
  }

  /** The texts that these words are of, each once, separated by blanks. */
  public String wording(List<String> words) {
    return noted().stream()
        .filter(said -> words.stream().anyMatch(text -> text.contains(said.text())))
        .map(RenderedText::wording)
        .distinct()
        .collect(Collectors.joining(" "));
  }
}
