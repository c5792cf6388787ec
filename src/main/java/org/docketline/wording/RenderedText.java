package org.docketline.wording;

/**
 * The words of a text, and the keys of the texts that they consist of: that of the whole, and those
 * of its parts that have variants, such as {@code together day-reminder@plan}.
 */
public record RenderedText(String text, String wording) {}
