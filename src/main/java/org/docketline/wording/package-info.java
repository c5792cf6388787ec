/** The words of every text, in every language, as briefly as they fit. */
package org.docketline.wording;
