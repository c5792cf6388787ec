/** What is said: every text, in every language, as briefly as it fits. */
package org.docketline.wording;
