package org.docketline.docket;

import java.sql.Connection;

/** The connection and the run that every part of one merge works with. */
record MergeContext(Connection connection, DocketRun run) {}
