package org.docketline.docket;

/**
 * What a merge did: citations that are new, changes noted, hearings ahead that it moved (in time,
 * in place or off the docket), and how many rows of the docket it found otherwise in any way.
 */
public record MergeOutcome(int added, int changes, int moved, int touched) {}
