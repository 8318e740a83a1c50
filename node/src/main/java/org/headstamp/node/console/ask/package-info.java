/** Asking other States about what was seized: whom, what, why, and how urgently; then it waits for a second person. */
@NullMarked
package org.headstamp.node.console.ask;

import org.jspecify.annotations.NullMarked;
