/** How every page looks: the design system's files and the county's colour and seal. */
package org.docketline.pages;
