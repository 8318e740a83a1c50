/** Notes, checkpoints and log proofs, also against the example of the specification. */
@NullMarked
package org.headstamp.pki.checkpoint;

import org.jspecify.annotations.NullMarked;
