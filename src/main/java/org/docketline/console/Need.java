package org.docketline.console;

/** Something that a person must do, and where; {@code href} is empty where no page helps. */
public record Need(String title, String what, String href, String link) {}
