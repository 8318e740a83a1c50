package org.headstamp.node.assistance;

import org.headstamp.node.MessageId;
import org.headstamp.pki.MemberState;

/**
 * What another State told and what is therefore left out.
 *
 * @param of the State that can lift it
 * @param reason quotes the handling of the message
 * @param wayOut what would have to happen first
 */
public record LeaveNeeded(MessageId message, MemberState of, String reason, String wayOut) {}
