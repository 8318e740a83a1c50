/** Issuing, revoking and judging certificates, with certificates that an attacker would make. */
@NullMarked
package org.headstamp.pki.certificate;

import org.jspecify.annotations.NullMarked;
