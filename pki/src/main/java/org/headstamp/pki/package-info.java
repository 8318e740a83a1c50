/** Keys, certificates, seals, trust lists and proofs of a Headstamp federation; a library and a command line. */
@NullMarked
package org.headstamp.pki;

import org.jspecify.annotations.NullMarked;
