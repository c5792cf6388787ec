package org.docketline.bench;

import java.util.Map;

/** What one browser asks: a page, or where it has a form, to take that. */
record PageRequest(String path, Map<String, String> form, String address, String cookies) {}
