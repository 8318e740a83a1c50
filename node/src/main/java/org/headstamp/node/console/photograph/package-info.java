/** Photographs that travel with messages, and the files of messages of other States, as pages show them. */
@NullMarked
package org.headstamp.node.console.photograph;

import org.jspecify.annotations.NullMarked;
