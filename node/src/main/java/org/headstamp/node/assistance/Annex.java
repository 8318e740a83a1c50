package org.headstamp.node.assistance;

import java.time.Instant;
import org.headstamp.node.MessageId;
import org.headstamp.node.exchange.PayloadKind;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.Sha256;

/**
 * A sealed message that is annexed, by its digests; the evidence bundle of the case holds it with its seal.
 *
 * @param content SHA-256 of the sealed bytes
 * @param seal SHA-256 of the seal
 */
public record Annex(
        MessageId message,
        MemberState from,
        MemberState to,
        PayloadKind kind,
        Instant sealedAt,
        Sha256 content,
        Sha256 seal) {}
