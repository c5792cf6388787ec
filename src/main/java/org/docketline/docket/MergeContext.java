package org.docketline.docket;

import java.sql.Connection;
import java.time.ZoneId;

/** What every part of one merge goes by. */
record MergeContext(Connection connection, DocketRun run, ZoneId countyZone) {}
