package org.headstamp.pki.trustlist;

import com.google.protobuf.ByteString;
import java.security.cert.X509Certificate;

/**
 * A root certificate of a member.
 *
 * @param certificate in DER, the very bytes that the list carries
 * @param possessionProof by which the root said that it is this member's
 */
public record MemberRoot(X509Certificate certificate, Period period, ByteString possessionProof) {}
