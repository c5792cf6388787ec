package org.docketline.check;

/** What the reader's terminal can show: characters beyond ASCII, and bold headings. */
public record ReportStyle(boolean unicode, boolean bold) {
  String bar(int length) {
    return (unicode ? "█" : "#").repeat(length);
  }

  String masked(String ending) {
    return (unicode ? "•" : "*").repeat(4) + ending;
  }

  String heading(String text) {
    return bold ? "\u001b[1m" + text + "\u001b[0m" : text;
  }
}
