/**
 * Reads the county's files, and holds what it doubts.
 *
 * <p>A poll, in its order: {@link org.docketline.polling.FeedPoll} → {@code Fetch} (the files) →
 * {@code FeedLoad} → {@code FileComparison} (which citations' rows are new or gone: {@code
 * MarkReader}, {@code RowMarks}, {@code Segment}, {@code Prints}) → {@code RowStaging} (what those
 * rows say: {@code PartReader}, {@code RowReader}, {@code Columns}) → {@code FeedGuard} → {@link
 * org.docketline.docket.Docket} → {@link org.docketline.notice.Notices}. What the guard holds waits
 * with {@code HeldDesk}. Systems that list nothing are asked by {@code LookUpPoll} and {@code
 * LookUps}; {@code FeedCheck} tells what a sample would do. What a feed is, is {@code FeedConfig}.
 */
package org.docketline.feed;
