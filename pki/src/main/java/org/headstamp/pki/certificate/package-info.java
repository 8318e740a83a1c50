/**
 * Certificates of a member: its root and issuing authority, the profiles they issue, revocation lists, and the judgement
 * whether a certificate is a given member's, for a given use, at a given instant.
 */
@NullMarked
package org.headstamp.pki.certificate;

import org.jspecify.annotations.NullMarked;
