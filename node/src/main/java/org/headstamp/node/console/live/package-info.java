/** Tells open pages that something they show has changed. */
@NullMarked
package org.headstamp.node.console.live;

import org.jspecify.annotations.NullMarked;
