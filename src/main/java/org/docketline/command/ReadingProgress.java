package org.docketline.command;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.docketline.check.FeedCheck.Progress;

/** Shows whoever watches how far the reading of a file is; it goes when the reading is done. */
final class ReadingProgress implements Progress, AutoCloseable {
  private static final int WIDTH = 79;

  private final ReportTerminal terminal;
  private ProgressBar bar;

  ReadingProgress(ReportTerminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void begin(String file, long lines) {
    close();
    if (terminal.isWatched()) {
      bar = bar(file, lines);
    }
  }

  private ProgressBar bar(String file, long lines) {
    return new ProgressBarBuilder()
        .setTaskName(file)
        .setInitialMax(lines)
        .setUnit(" rows", 1)
        .setStyle(
            terminal.style().unicode() ? ProgressBarStyle.UNICODE_BLOCK : ProgressBarStyle.ASCII)
        .setConsumer(new ConsoleProgressBarConsumer(terminal.bar(), WIDTH))
        .clearDisplayOnFinish()
        .build();
  }

  @Override
  public void step() {
    if (bar != null) {
      bar.step();
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
