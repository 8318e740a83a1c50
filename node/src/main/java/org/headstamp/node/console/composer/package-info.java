/** A case head on which marks are put as they were read, and what they may mean. */
@NullMarked
package org.headstamp.node.console.composer;

import org.jspecify.annotations.NullMarked;
