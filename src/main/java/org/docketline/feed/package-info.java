/** What a county's feed is, and what a row of it says in our words. */
package org.docketline.feed;
