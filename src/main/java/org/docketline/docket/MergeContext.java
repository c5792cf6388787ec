package org.docketline.docket;

import java.sql.Connection;

/** What every part of one merge goes by. */
record MergeContext(Connection connection, DocketRun run) {}
