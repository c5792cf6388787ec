package org.docketline.keys;

import java.nio.file.Path;
import java.util.Optional;

/** Settings of the keys, as a test gives them. */
record GivenKeys(Optional<Path> file, Optional<String> content) implements KeysConfig {}
