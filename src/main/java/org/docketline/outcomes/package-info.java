/** What came of court dates, counted without persons. */
package org.docketline.outcomes;
