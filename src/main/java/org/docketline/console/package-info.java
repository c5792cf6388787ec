/**
 * Pages for the county's people. {@link org.docketline.console.TodayPage} is the first; each page
 * has its address on it, and a board or desk of the same name that gathers what it shows.
 */
package org.docketline.console;
