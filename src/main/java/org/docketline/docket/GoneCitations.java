package org.docketline.docket;

/** Dates ahead that a feed listed until now and no longer does, and the citations that had them. */
public record GoneCitations(int citations, int dates) {}
