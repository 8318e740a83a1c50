package org.headstamp.node.exchange;

import java.time.Instant;
import org.headstamp.pki.Sha256;
import org.headstamp.proto.exchange.v1.SealedReceipt;

/** That we recorded an envelope, and what we said to it. */
record Taken(Instant at, Sha256 leafHash, SealedReceipt receipt) {}
