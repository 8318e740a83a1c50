package org.headstamp.node.exchange;

import java.time.Instant;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.pki.MemberState;

/** A message of another State did not fit its case, and that State is told so; fired in the same transaction. */
public record MessageContested(MessageId message, MemberState from, CaseId caseId, ConflictReason reason, Instant at) {}
