/** The county's keyset: what is sealed, and what is found again by a keyed hash. */
package org.docketline.keys;
