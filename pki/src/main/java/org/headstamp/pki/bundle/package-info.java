/**
 * Evidence bundles: one ZIP with sealed messages, receipts, log proofs and all that an outsider needs to verify them
 * offline, with this program or with OpenSSL.
 */
@NullMarked
package org.headstamp.pki.bundle;

import org.jspecify.annotations.NullMarked;
