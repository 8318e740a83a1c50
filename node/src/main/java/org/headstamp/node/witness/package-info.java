/**
 * Watches the logs of the other States: keeps the last verified checkpoint of each and accepts a newer one only with a
 * proof that it extends what was seen before.
 */
@NullMarked
package org.headstamp.node.witness;

import org.jspecify.annotations.NullMarked;
