/** Writes that may be repeated without effect: the same Idempotency-Key gives the stored reply again. */
@NullMarked
package org.headstamp.node.api.write;

import org.jspecify.annotations.NullMarked;
