package org.headstamp.node.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import org.headstamp.node.CaseId;
import org.headstamp.node.LoggedCase;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.TestFederation;
import org.headstamp.node.casefile.Casefile;
import org.headstamp.node.casefile.Casefiles;
import org.headstamp.node.casefile.TimelineEntry;
import org.headstamp.node.casefile.TimelinePage;
import org.headstamp.node.casefile.UnknownCaseException;
import org.headstamp.node.exchange.EvidenceLetters;
import org.headstamp.node.exchange.Inbox;
import org.headstamp.node.exchange.Letters;
import org.headstamp.node.exchange.Mailbox;
import org.headstamp.node.exchange.Messages;
import org.headstamp.node.federation.Federation;
import org.headstamp.node.identity.NotPermittedException;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.language.Languages;
import org.headstamp.node.release.Use.ExportPurpose;
import org.headstamp.pki.bundle.BundleVerifier;
import org.headstamp.pki.bundle.Finding;
import org.headstamp.pki.bundle.ReadingPage;
import org.headstamp.proto.trace.v1.Ground;
import org.headstamp.proto.trace.v1.RefusalNotice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class CaseExportTest {
    private static final Operator OFFICER = new Operator("officer.xb", Set.of(Role.OFFICER));
    private static final Operator FOCAL_POINT = new Operator("focal-point.xb", Set.of(Role.FOCAL_POINT));

    @Inject
    CaseExport export;

    @Inject
    CaseBundles bundles;

    @Inject
    Languages languages;

    @Inject
    Casefiles casefiles;

    @Inject
    Inbox inbox;

    @Inject
    Mailbox mailbox;

    @Inject
    Messages messages;

    @Inject
    Federation federation;

    @Inject
    LoggedCase logged;

    @TempDir
    Path folder;

    @Test
    void anOutsiderVerifiesTheBundleOfACase() throws Exception {
        var id = caseWithAMessage();
        var bundle = write(id);
        var report = BundleVerifier.verify(bundle, federation.trust().list());
        assertThat(report.failures()).isEmpty();
        assertThat(report.findings()).extracting(Finding::toString).anyMatch(text -> text.contains("messages/0001"));
        assertThat(logged.outcomes(id)).last().isEqualTo("EXPORTED focal-point.xb INTERNAL");
    }

    @Test
    void evidenceOfSilenceIsInTheBundleAndOnTheTimeLine() throws Exception {
        var id = casefiles.open(OFFICER, "exercise", "border unit").id();
        var xa = TestFederation.running().state("XA");
        var request = mailbox.bring(
                xa,
                id,
                1,
                null,
                letter ->
                        letter.setRefusalNotice(RefusalNotice.newBuilder().setGround(Ground.GROUND_NATIONAL_SECURITY)));
        var silence = EvidenceLetters.silence(
                xa, messages.find(request).orElseThrow(), Instant.now().minusSeconds(60));
        mailbox.bring(xa, id, 2, null, letter -> letter.setEvidenceNotice(EvidenceLetters.notice(xa, silence.build())));
        var report = BundleVerifier.verify(write(id), federation.trust().list());
        assertThat(report.failures()).isEmpty();
        assertThat(report.findings())
                .extracting(Finding::toString)
                .anyMatch(text -> text.contains("evidence/0001-silence.bin: nobody answered by the deadline"));
        assertThat(casefiles.timeline(OFFICER, id, TimelinePage.FIRST, 100).entries())
                .extracting(TimelineEntry::code)
                .contains("EVIDENCE_NOT_ANSWERED_RECEIVED");
    }

    @Test
    void aChangedByteIsFound() throws Exception {
        var bundle = write(caseWithAMessage());
        try (var zip = FileSystems.newFileSystem(bundle)) {
            var message = zip.getPath("messages", "0001-XA-XB-refusal-notice.bin");
            var content = Files.readAllBytes(message);
            content[content.length - 1] ^= 1;
            Files.write(message, content);
        }
        assertThat(BundleVerifier.verify(bundle, federation.trust().list()).holds())
                .isFalse();
    }

    @Test
    void onlyAFocalPointExports() {
        var id = casefiles.open(OFFICER, "exercise", "border unit").id();
        assertThatThrownBy(() -> export.export(
                        OFFICER, id, ExportPurpose.INTERNAL, OutputStream.nullOutputStream(), CaseExportTest::nothing))
                .isInstanceOf(NotPermittedException.class);
        assertThat(logged.outcomes(id)).noneMatch(line -> line.startsWith("EXPORTED"));
    }

    @Test
    void anUnknownCaseIsNotExported() {
        var out = new ByteArrayOutputStream();
        var unknown = CaseId.parse("XB-00000000-0000-7000-8000-000000000000");
        assertThatThrownBy(
                        () -> export.export(FOCAL_POINT, unknown, ExportPurpose.INTERNAL, out, CaseExportTest::nothing))
                .isInstanceOf(UnknownCaseException.class);
        assertThat(out.size()).isZero();
    }

    private CaseId caseWithAMessage() {
        var id = casefiles.open(OFFICER, "exercise", "border unit").id();
        var xa = TestFederation.running().state("XA");
        inbox.accept(Letters.letter(xa, Instant.now(), letter -> letter.setCaseId(id.toString())), xa.state());
        return id;
    }

    private Path write(CaseId id) throws IOException {
        var file = folder.resolve("case.zip");
        try (var bundle = bundles.open(FOCAL_POINT, id, ExportPurpose.INTERNAL, languages.wished("en"))) {
            Files.copy(bundle, file);
        }
        return file;
    }

    private static ReadingPage nothing(Casefile unused) {
        return index -> "";
    }
}
