/**
 * Takes a county's files into the docket, doubts them, holds what it doubts, and records every run:
 * {@link org.docketline.polling.FeedPoll} is where a poll begins.
 */
package org.docketline.polling;
