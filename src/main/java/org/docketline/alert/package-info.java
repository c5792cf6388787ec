/** Tells the county's people by e-mail and text of what needs them. */
package org.docketline.alert;
