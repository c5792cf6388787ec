package org.docketline.docket;

/**
 * What a merge did: citations that are new, changes noted, hearings ahead that it moved (in time,
 * in place or off the docket), and how many hearings were ahead before, to judge those by.
 */
public record Merged(int added, int changes, int moved, int ahead) {}
