package org.docketline.docket;

/**
 * Says how a feed's rows are meant: whether the latest row of a number counts alone or each row is
 * a hearing, whether the file is the whole docket, when an absent date is given up, and the share
 * of the numbers with a date to come that may be gone at once.
 */
public record MergeRules(
    boolean latestRowCounts, boolean wholeDocket, AbsentAfter absentAfter, double maxGoneRatio) {}
