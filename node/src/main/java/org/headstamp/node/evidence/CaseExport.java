package org.headstamp.node.evidence;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Function;
import org.headstamp.node.CaseId;
import org.headstamp.node.audit.AuditEvent;
import org.headstamp.node.audit.AuditKind;
import org.headstamp.node.audit.AuditLog;
import org.headstamp.node.casefile.Casefile;
import org.headstamp.node.casefile.Casefiles;
import org.headstamp.node.federation.Federation;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.release.Use.ExportPurpose;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.bundle.BundleCover;
import org.headstamp.pki.bundle.BundleWriter;
import org.headstamp.pki.bundle.ReadingPage;

/** Exports a case with every proof that this node has of it. */
@Singleton
class CaseExport {
    private final Casefiles casefiles;
    private final Federation federation;
    private final CaseProofs proofs;
    private final AuditLog log;
    private final BundleSeal seal;

    CaseExport(Casefiles casefiles, Federation federation, CaseProofs proofs, AuditLog log, BundleSeal seal) {
        this.casefiles = casefiles;
        this.federation = federation;
        this.proofs = proofs;
        this.log = log;
        this.seal = seal;
    }

    /** Counts what the bundle of a case would hold. */
    BundleContents contents(Operator by, CaseId id) {
        by.require("export a case", Role.FOCAL_POINT);
        var casefile = casefiles.withContents(by, id);
        var trust = federation.trust();
        return proofs.contents(
                casefile, trust.version(), trust.content().members().size(), seal.now());
    }

    /**
     * Writes the bundle of a case; that it was exported stands in the log before the first byte goes out.
     *
     * @param pages makes the page that people read
     * @throws org.headstamp.node.identity.NotPermittedException unless a focal point asks
     * @throws org.headstamp.node.casefile.UnknownCaseException if there is no such case
     * @throws org.headstamp.node.release.ReleaseRefusedException if the handling of a message forbids the purpose
     * @throws IOException if the stream fails; what was written is no bundle then
     */
    void export(Operator by, CaseId id, ExportPurpose purpose, OutputStream out, Function<Casefile, ReadingPage> pages)
            throws IOException {
        by.require("export a case", Role.FOCAL_POINT);
        var casefile = casefiles.withContents(by, id);
        var messages = proofs.released(by, id, purpose);
        QuarkusTransaction.requiringNew()
                .run(() -> log.append(AuditEvent.of(AuditKind.EXPORTED, by.account())
                        .inCase(id)
                        .outcome(purpose.name())));
        var cover = new BundleCover(federation.name(), federation.self(), id.toString(), casefile.title(), seal.now());
        try (var bundle = new BundleWriter(out, cover)) {
            trust(bundle);
            proofs.write(id, messages, bundle);
            bundle.finish(seal.sealer(), pages.apply(casefile));
        } catch (VerificationException e) {
            throw new IllegalStateException("the records of case " + id + " cannot be bundled: " + e.getMessage(), e);
        }
    }

    private void trust(BundleWriter bundle) throws IOException {
        var trust = federation.trust();
        bundle.trustList(trust.list());
        for (var member : trust.content().members()) {
            for (var revocationList : trust.revocationLists(member.state())) {
                bundle.revocationList(member.state(), revocationList);
            }
        }
    }
}
