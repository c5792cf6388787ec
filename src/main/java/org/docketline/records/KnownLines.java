package org.docketline.records;

import java.util.BitSet;

/**
 * What is known of a file's lines from the one before: at which the header stands, where something
 * starts, which are records, and which others are new.
 */
public record KnownLines(
    int header, BitSet starts, BitSet records, BitSet added, LineIndex index) {}
