/** Texts and receipts arriving. */
package org.docketline.inbound;
