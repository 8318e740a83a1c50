/**
 * Text that logs sign, as c2sp.org writes it down so that the tools of others verify it: signed notes, checkpoints,
 * cosignatures and inclusion proofs that carry their checkpoint.
 */
@NullMarked
package org.headstamp.pki.checkpoint;

import org.jspecify.annotations.NullMarked;
