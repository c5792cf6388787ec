/** Who follows which citation. */
package org.docketline.subscription;
