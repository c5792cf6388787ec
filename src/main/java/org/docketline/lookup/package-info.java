/** Asks the systems that list nothing, and answer for one citation. */
package org.docketline.lookup;
