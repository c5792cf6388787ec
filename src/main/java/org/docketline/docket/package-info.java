/** What the courts say, and what changed. */
package org.docketline.docket;
