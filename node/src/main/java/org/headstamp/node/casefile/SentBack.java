package org.headstamp.node.casefile;

import java.time.Instant;
import org.headstamp.node.identity.ApprovalSubject;

/**
 * That a second person did not agree to a draft, and why.
 *
 * @param drafter account
 * @param by account of the second person
 */
public record SentBack(ApprovalSubject subject, String drafter, String reason, String by, Instant at) {}
