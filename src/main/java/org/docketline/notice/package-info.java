/** Who is told what, and when. */
package org.docketline.notice;
