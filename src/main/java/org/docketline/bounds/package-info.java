/** Where a request comes from, and how often somebody may do something. */
package org.docketline.bounds;
