package org.docketline.docket;

import java.time.Instant;

/**
 * One run of a feed, as the docket needs to know it: its id, the feed's rules, its moment, and
 * whether somebody may take it back.
 */
public record DocketRun(long id, String feed, MergeRules rules, Instant at, boolean revocable) {}
