package org.docketline.docket;

/**
 * What a merge did, and what its file is judged by: citations that are new, changes noted, hearings
 * ahead that it moved (in time, in place or off the docket), how many rows of the docket it found
 * otherwise in any way, what the file no longer lists, what that says of its numbers, and the
 * hearings that were ahead before, which are counted when asked for.
 */
public record MergeOutcome(
    int added,
    int changes,
    int moved,
    int touched,
    GoneCitations gone,
    NumberDoubts numbers,
    HearingsAhead ahead) {}
