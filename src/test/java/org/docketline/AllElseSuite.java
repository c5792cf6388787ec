package org.docketline;

import org.junit.platform.suite.api.ExcludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** The second half of the tests. */
@Suite
@SelectPackages("org.docketline")
@ExcludeClassNamePatterns({Halves.FIRST, Halves.HARNESS})
class AllElseSuite {}
