package org.headstamp.pki.trustlist;

import java.time.Instant;

/** The status of a member from an instant on, until its next standing begins. */
public record Standing(MemberStatus status, Instant from) {}
