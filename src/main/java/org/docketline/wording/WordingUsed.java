package org.docketline.wording;

import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The texts that were used in a transaction. An answer is put together line by line, and not every
 * line that was tried finds room in it: only when the answer is done is it known which texts it
 * consists of.
 */
@Singleton
public final class WordingUsed {
  private final TransactionSynchronizationRegistry transaction;

  WordingUsed(TransactionSynchronizationRegistry transaction) {
    this.transaction = transaction;
  }

  void note(RenderedText text) {
    if (transaction.getTransactionKey() != null) {
      noted().add(text);
    }
  }

  @SuppressWarnings("unchecked")
  private List<RenderedText> noted() {
    if (transaction.getResource(WordingUsed.class) == null) {
      transaction.putResource(WordingUsed.class, new ArrayList<RenderedText>());
    }
    return (List<RenderedText>) transaction.getResource(WordingUsed.class);
  }

  /** The keys of the texts that these answers consist of, each once, separated by blanks. */
  public String wording(List<String> answers) {
    return noted().stream()
        .filter(used -> answers.stream().anyMatch(answer -> answer.contains(used.text())))
        .map(RenderedText::wording)
        .distinct()
        .collect(Collectors.joining(" "));
  }
}
