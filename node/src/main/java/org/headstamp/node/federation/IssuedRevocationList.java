package org.headstamp.node.federation;

import org.headstamp.pki.MemberState;
import org.headstamp.pki.certificate.RevocationList;
import org.headstamp.pki.key.KeyId;

/**
 * A revocation list whose signature was found to be that of a member's authority.
 *
 * @param authority key of the root or issuing authority; numbers count within one key
 */
record IssuedRevocationList(MemberState member, KeyId authority, RevocationList list) {}
