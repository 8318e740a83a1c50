package org.headstamp.pki.trustlist;

/** What a member may do. */
public enum MemberStatus {
    /** Takes part. */
    ACTIVE,
    /** No message from it or to it until it is active again. */
    SUSPENDED,
    /** Has left; kept in the list so that its old seals can be verified. */
    WITHDRAWN
}
