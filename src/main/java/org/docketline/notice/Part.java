package org.docketline.notice;

/** A part of a text that can be said in fewer words. */
interface Part {
  String say(Brevity brevity);
}
