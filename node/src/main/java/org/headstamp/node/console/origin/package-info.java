/** Telling presumed States of origin what surfaced, and parallel investigations on both sides. */
@NullMarked
package org.headstamp.node.console.origin;

import org.jspecify.annotations.NullMarked;
