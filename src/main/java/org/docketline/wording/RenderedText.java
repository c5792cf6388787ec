package org.docketline.wording;

/**
 * What was said, and by which texts: the one that is the whole, and those in it that have variants,
 * such as {@code together day-reminder@plan}.
 */
public record RenderedText(String text, String wording) {}
