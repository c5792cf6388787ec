package org.docketline.docket;

/** Words of a court and the code of the language that they are in. */
public record WordsRead(String language, String text) {}
