/** Who of the county may open the console, and what they did there. */
package org.docketline.staff;
