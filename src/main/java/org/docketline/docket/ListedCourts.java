package org.docketline.docket;

import java.util.Map;
import java.util.Set;

/** The courts of a directory in its order, and those of them that a name means. */
record ListedCourts(Set<Court> all, Map<String, Court> byAlias) {}
