/** How the county's people come into the console, and who it is that asks for a page. */
package org.docketline.signin;
