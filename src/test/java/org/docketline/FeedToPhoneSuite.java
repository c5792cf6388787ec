package org.docketline;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** The first half of the tests. */
@Suite
@SelectPackages("org.docketline")
@IncludeClassNamePatterns(Halves.FIRST)
class FeedToPhoneSuite {}
