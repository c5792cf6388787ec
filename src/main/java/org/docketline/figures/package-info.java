/** What is counted beside the work, so that no page counts millions of rows. */
package org.docketline.figures;
