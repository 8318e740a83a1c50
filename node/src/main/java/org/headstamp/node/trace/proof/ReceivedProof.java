package org.headstamp.node.trace.proof;

import java.time.Instant;
import org.headstamp.node.MessageId;
import org.headstamp.node.exchange.Handling;
import org.headstamp.node.trace.message.TraceAnswer;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.Sha256;

/**
 * An answer of a third State that came with a question and verified.
 *
 * @param question the message that brought it
 * @param position in the chain, from 1
 * @param message the answer itself, as its State named it
 * @param content SHA-256 of the sealed bytes
 * @param withConsent whether sealed leave of its State came along
 */
public record ReceivedProof(
        MessageId question,
        int position,
        MessageId message,
        MemberState from,
        Instant sealedAt,
        Sha256 content,
        Sha256 seal,
        Handling handling,
        boolean withConsent,
        TraceAnswer answer) {}
