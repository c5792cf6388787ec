/** What a sample of a feed would do, in a clerk's words. */
package org.docketline.check;
