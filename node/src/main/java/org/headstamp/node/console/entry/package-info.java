/** The way into the console and out of it. */
@NullMarked
package org.headstamp.node.console.entry;

import org.jspecify.annotations.NullMarked;
