package org.docketline.docket;

/**
 * What a merge did: citations that are new, changes noted, hearings among them that moved, and how
 * many hearings were ahead before, to judge the moved ones by.
 */
public record Merged(int added, int changes, int moved, int ahead) {}
