/** Draws uploaded images anew: upright, at most so large, without metadata. Knows nothing of seizures. */
@NullMarked
package org.headstamp.node.seizure.picture;

import org.jspecify.annotations.NullMarked;
