/** Brings the county's files here; bounded in size and time, and never taken for whole when cut. */
package org.docketline.fetch;
