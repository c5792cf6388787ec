/** Reads the county's files, and holds what it doubts. */
package org.docketline.feed;
