package org.docketline.wording;

import java.util.ArrayList;
import java.util.List;

/** A page in a county's own words, written as plain text; nothing in it is markup. */
public record CountyPage(List<Block> blocks) {
  private static final String HEADING = "# ";
  private static final String ITEM = "- ";

  /** What a block is. */
  public enum Kind {
    HEADING,
    PARAGRAPH,
    LIST
  }

  /** One line of a heading or a paragraph, or the items of a list. */
  public record Block(Kind kind, List<String> lines) {
    private void goOn(String words) {
      lines.set(lines.size() - 1, lines.get(lines.size() - 1) + " " + words);
    }
  }

  /**
   * Reads paragraphs that blank lines part, headings that begin with {@code #} and items with
   * {@code -}, each with a blank after it.
   */
  static CountyPage of(String text) {
    List<Block> blocks = new ArrayList<>();
    boolean open = false; // whether the next line may go on with the last block
    for (String line : text.lines().map(String::strip).toList()) {
      if (!line.isEmpty()) {
        add(blocks, line, open);
      }
      open = !line.isEmpty() && !line.startsWith(HEADING);
    }
    return new CountyPage(List.copyOf(blocks));
  }

  private static void add(List<Block> blocks, String line, boolean open) {
    Block last = open ? blocks.get(blocks.size() - 1) : null;
    if (line.startsWith(HEADING)) {
      blocks.add(block(Kind.HEADING, line.substring(HEADING.length())));
    } else if (line.startsWith(ITEM) && last != null && last.kind() == Kind.LIST) {
      last.lines().add(line.substring(ITEM.length()));
    } else if (line.startsWith(ITEM)) {
      blocks.add(block(Kind.LIST, line.substring(ITEM.length())));
    } else if (last != null) {
      last.goOn(line);
    } else {
      blocks.add(block(Kind.PARAGRAPH, line));
    }
  }

  private static Block block(Kind kind, String words) {
    return new Block(kind, new ArrayList<>(List.of(words.strip())));
  }

  /** Whether it says nothing. */
  boolean isEmpty() {
    return blocks.isEmpty();
  }
}
