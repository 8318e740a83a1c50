/** Seals against tampered real bytes and the openssl program, in both directions. */
@NullMarked
package org.headstamp.pki.seal;

import org.jspecify.annotations.NullMarked;
