/** Ends what has been kept for long enough. */
package org.docketline.retention;
