/** Trees and proofs against a naive RFC 6962 and the published vectors. */
@NullMarked
package org.headstamp.pki.merkle;

import org.jspecify.annotations.NullMarked;
