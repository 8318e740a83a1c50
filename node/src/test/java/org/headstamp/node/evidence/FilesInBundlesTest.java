package org.headstamp.node.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.headstamp.node.attachment.AttachmentDesk.PDF;
import static org.headstamp.node.attachment.AttachmentDesk.announced;
import static org.headstamp.node.attachment.AttachmentDesk.document;

import com.google.protobuf.ByteString;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.headstamp.node.AttachmentLimits;
import org.headstamp.node.CaseId;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.TestFederation;
import org.headstamp.node.TestState;
import org.headstamp.node.attachment.FetchedFiles;
import org.headstamp.node.casefile.Casefiles;
import org.headstamp.node.exchange.FileLetters;
import org.headstamp.node.federation.Federation;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.language.Languages;
import org.headstamp.node.release.Use.ExportPurpose;
import org.headstamp.pki.Sha256;
import org.headstamp.pki.bundle.BundleReport;
import org.headstamp.pki.bundle.BundleVerifier;
import org.headstamp.pki.bundle.Finding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of messages go with their case into its bundle. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class FilesInBundlesTest {
    private static final Operator OFFICER = new Operator("officer.xb", Set.of(Role.OFFICER));
    private static final Operator FOCAL_POINT = new Operator("focal-point.xb", Set.of(Role.FOCAL_POINT));

    @Inject
    CaseBundles bundles;

    @Inject
    Languages languages;

    @Inject
    Casefiles casefiles;

    @Inject
    FileLetters letters;

    @Inject
    FetchedFiles fetched;

    @Inject
    Federation federation;

    @TempDir
    Path folder;

    private final TestState asteria = TestFederation.running().state("XA");
    private CaseId caseId;

    @BeforeEach
    void open() {
        fetched.alone();
        caseId = casefiles.open(OFFICER, "exercise", "border unit").id();
    }

    @Test
    void whatCameIsInTheBundleAndAChangedByteIsFound() throws Exception {
        var file = document(200_000);
        announce(1, file);
        announce(2, file);
        fetched.given(asteria, file);
        var bundle = write();
        var digest = Sha256.of(file).hex();
        var report = verify(bundle);
        assertThat(report.failures()).isEmpty();
        assertThat(report.findings())
                .extracting(Finding::toString)
                .filteredOn(text -> text.contains("it names the attachment " + digest + ", which is in the bundle"))
                .hasSize(2);
        try (var zip = FileSystems.newFileSystem(bundle)) {
            var kept = zip.getPath("attachments", digest);
            var content = Files.readAllBytes(kept);
            assertThat(ByteString.copyFrom(content)).isEqualTo(file);
            content[content.length / 2] ^= 1;
            Files.write(kept, content);
        }
        assertThat(verify(bundle).failures()).extracting(Finding::subject).containsExactly("attachments/" + digest);
        assertThat(bundles.contents(FOCAL_POINT, caseId)).satisfies(contents -> {
            assertThat(contents.files()).isEqualTo(1);
            assertThat(contents.fileBytes()).isEqualTo(200_000);
            assertThat(contents.filesLeftOut()).isZero();
        });
    }

    @Test
    void whatIsStillToComeIsNamedAndTheRestHolds() throws Exception {
        var file = document(1000);
        announce(1, file);
        var report = verify(write());
        assertThat(report.failures()).isEmpty();
        assertThat(leftOut(report, file)).contains("the exporting State did not have it");
        assertThat(bundles.contents(FOCAL_POINT, caseId).filesLeftOut()).isEqualTo(1);
    }

    @Test
    void moreBytesThanABundleHasRoomForStayOutOfIt() throws Exception {
        var first = document(AttachmentLimits.BYTES_PER_BUNDLE - 1000);
        var second = document(1001);
        var third = document(1000);
        announce(1, first, second, third);
        fetched.given(asteria, first, second, third);
        var report = verify(write());
        assertThat(report.failures()).isEmpty();
        assertThat(leftOut(report, second)).contains("there was no room for it");
        assertThat(leftOut(report, first)).isEmpty();
        assertThat(leftOut(report, third)).isEmpty();
    }

    @Test
    void moreFilesThanABundleHasRoomForStayOutOfIt() throws Exception {
        var files = IntStream.rangeClosed(0, AttachmentLimits.PER_BUNDLE)
                .mapToObj(number -> document(100 + number))
                .toArray(ByteString[]::new);
        announce(1, Arrays.copyOf(files, AttachmentLimits.PER_MESSAGE));
        announce(2, Arrays.copyOfRange(files, AttachmentLimits.PER_MESSAGE, files.length));
        fetched.given(asteria, files);
        var report = verify(write());
        assertThat(report.failures()).isEmpty();
        assertThat(List.of(files).subList(0, AttachmentLimits.PER_BUNDLE))
                .allSatisfy(file -> assertThat(leftOut(report, file)).isEmpty());
        assertThat(leftOut(report, files[AttachmentLimits.PER_BUNDLE])).contains("there was no room for it");
    }

    private void announce(int sequence, ByteString... files) {
        var announced = Arrays.stream(files).map(file -> announced(file, PDF)).toList();
        letters.bring(asteria, caseId, sequence, announced);
    }

    /** Why a file is not in the bundle; empty if it is. */
    private static String leftOut(BundleReport report, ByteString file) {
        return report.findings().stream()
                .map(Finding::toString)
                .filter(text -> text.contains(Sha256.of(file).hex() + ", which is not in the bundle"))
                .findFirst()
                .orElse("");
    }

    private BundleReport verify(Path bundle) throws Exception {
        return BundleVerifier.verify(bundle, federation.trust().list());
    }

    private Path write() throws IOException {
        var file = folder.resolve("case.zip");
        try (var bundle = bundles.open(FOCAL_POINT, caseId, ExportPurpose.INTERNAL, languages.wished("en"))) {
            Files.copy(bundle, file);
        }
        return file;
    }
}
