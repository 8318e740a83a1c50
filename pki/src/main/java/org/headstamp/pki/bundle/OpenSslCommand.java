package org.headstamp.pki.bundle;

import java.time.Instant;
import org.headstamp.pki.MemberState;

/** How an outsider verifies one seal of a bundle with OpenSSL 3.0 or newer, from the folder into which it is unpacked. */
record OpenSslCommand(BundlePath content, BundlePath seal, MemberState sealer, Instant sealedAt) {

    /** The content is not text, hence -binary; certificates expire, hence -attime. */
    String text() {
        return "openssl cms -verify -binary -inform DER -content " + content + " -in " + seal + " -CAfile "
                + BundleWriter.rootsOf(sealer) + " -purpose any -attime " + sealedAt.getEpochSecond()
                + " -out /dev/null";
    }
}
