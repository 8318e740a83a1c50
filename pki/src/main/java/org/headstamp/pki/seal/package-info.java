/**
 * Seals: detached CMS SignedData (RFC 5652) over exact bytes. Verifying proves that the embedded certificate's key
 * sealed these bytes as this kind; whose certificate that is, is judged with the certificate package.
 */
@NullMarked
package org.headstamp.pki.seal;

import org.jspecify.annotations.NullMarked;
