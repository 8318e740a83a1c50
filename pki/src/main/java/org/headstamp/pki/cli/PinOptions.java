package org.headstamp.pki.cli;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.headstamp.pki.Sha256;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.key.KeyId;
import org.headstamp.pki.trustlist.SignedList;
import org.headstamp.pki.trustlist.TrustListPin;
import org.headstamp.pki.trustlist.TrustListVerifier;
import org.headstamp.pki.trustlist.VerifiedTrustList;
import picocli.CommandLine.Option;

/** What is known of a federation from outside; without it a list is judged by its own keys. */
final class PinOptions {
    @Option(
            names = "--pin",
            paramLabel = "KEY-ID",
            description = "Key id that \"federation init\" printed; repeat for each. Without it the list's own keys are"
                    + " believed, which is right only for a list from a source that you trust.")
    private List<String> keys = List.of();

    @Option(
            names = "--pin-threshold",
            paramLabel = "K",
            defaultValue = "1",
            description = "How many pinned keys have to have signed (default: ${DEFAULT-VALUE}).")
    private int threshold;

    VerifiedTrustList verify(SignedList list, Instant now) throws VerificationException {
        if (keys.isEmpty()) {
            return TrustListVerifier.asGiven(list, now);
        }
        var ids = keys.stream().map(key -> new KeyId(Sha256.parse(key))).collect(Collectors.toSet());
        return TrustListVerifier.first(list, new TrustListPin(list.content().federation(), ids, threshold), now);
    }
}
