/** Phones and the carrier; knows nothing of courts. */
package org.docketline.sms;
