/** Which citations a feed's files tell of otherwise than those that were applied last. */
package org.docketline.comparison;
