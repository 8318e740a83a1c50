package org.headstamp.node.exchange;

import com.google.protobuf.ByteString;
import org.headstamp.pki.Sha256;

/** Digests of an envelope: receipts and rows name it by both. */
record Digests(Sha256 content, Sha256 seal) {
    static Sha256 of(byte[] stored) {
        return new Sha256(ByteString.copyFrom(stored));
    }
}
