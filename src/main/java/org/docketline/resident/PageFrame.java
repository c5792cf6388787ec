package org.docketline.resident;

import java.util.List;
import org.docketline.wording.PageWords;

/**
 * What every page has around its own words. The title is the key of its words; {@code again} is the
 * address of the page, to which a parameter can be added; {@code error} says that something on the
 * page is to be mended, {@code open} that nothing on it is anybody's.
 */
public record PageFrame(
    PageWords w,
    String title,
    String again,
    List<LanguageLink> languages,
    boolean demo,
    boolean error,
    boolean open) {

  /** A language to read the page in; {@code name} is in that language. */
  public record LanguageLink(String code, String name, boolean current) {}

  /** The language of the page, as HTML names it. */
  public String lang() {
    return w.language().code();
  }

  /** What the browser calls the page: first its own title, then ours. */
  public String heading() {
    String own = w.say(title);
    String told = error ? w.say("frame.error", "title", own) : own;
    return told + " - " + w.say("frame.service");
  }

  /** The same page with something more that its words may say. */
  PageFrame with(String name, Object value) {
    return new PageFrame(w.with(name, value), title, again, languages, demo, error, open);
  }

  /** The same page with something to be mended. */
  public PageFrame withError() {
    return new PageFrame(w, title, again, languages, demo, true, open);
  }
}
