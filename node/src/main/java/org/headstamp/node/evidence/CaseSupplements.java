package org.headstamp.node.evidence;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import org.headstamp.node.CaseId;
import org.headstamp.node.exchange.StoredMessage;
import org.headstamp.node.trace.proof.SealedPart;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.bundle.BundleWriter;

/** What goes with the sealed messages of a case into its bundle: their files, evidence, and the log. */
@Singleton
class CaseSupplements {
    private final CaseFiles files;
    private final CaseEvidence evidence;
    private final CaseLog log;

    CaseSupplements(CaseFiles files, CaseEvidence evidence, CaseLog log) {
        this.files = files;
        this.evidence = evidence;
        this.log = log;
    }

    BundledFiles files(List<StoredMessage> messages, List<SealedPart> passedOn) {
        return files.of(messages, passedOn);
    }

    int countEvidence(CaseId id, List<StoredMessage> messages) {
        return evidence.count(id, messages);
    }

    long countLogEntries(CaseId id) {
        return log.count(id);
    }

    void write(CaseId id, List<StoredMessage> messages, List<SealedPart> passedOn, BundleWriter bundle)
            throws IOException, VerificationException {
        files.write(files.of(messages, passedOn), bundle);
        evidence.write(id, messages, bundle);
        log.write(id, bundle);
    }
}
