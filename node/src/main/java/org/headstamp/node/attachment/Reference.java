package org.headstamp.node.attachment;

import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.Sha256;

/**
 * What the log says of a file that a message refers to.
 *
 * @param peer the other State
 */
record Reference(MessageId message, CaseId caseId, MemberState peer, Sha256 digest) {}
