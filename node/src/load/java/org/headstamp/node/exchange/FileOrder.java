package org.headstamp.node.exchange;

import org.headstamp.pki.MemberState;

/** Which files to send with one message: so many, each of so many bytes. */
record FileOrder(MemberState peer, int count, long bytes) {
    FileOrder {
        if (count < 1 || count > AttachmentReference.MOST || bytes < ChanceFile.LEAST) {
            throw new IllegalArgumentException("no such files can be sent: " + count + " of " + bytes + " bytes");
        }
    }
}
