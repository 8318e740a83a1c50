package org.headstamp.pki.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.headstamp.pki.bundle.SampleCase.XA;
import static org.headstamp.pki.bundle.SampleCase.XB;
import static org.headstamp.pki.bundle.SampleCase.XC;

import com.google.protobuf.ByteString;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.headstamp.pki.OpenSsl;
import org.headstamp.pki.Sha256;
import org.headstamp.pki.StrictWire;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.seal.SealKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Evidence of silence and against it in a bundle. */
class BundledEvidenceTest {
    @TempDir
    private Path folder;

    private final SampleCase sample = new SampleCase();

    @Test
    void silenceHoldsAndIsOverruledByWhatWasSent() throws IOException, VerificationException {
        sample.evidence.add(sample.silence(said -> said));
        sample.evidence.add(sample.sent(said -> said));
        sample.evidence.add(sample.notDelivered(XB, XA));
        var report = verify();
        assertThat(report.failures()).isEmpty();
        assertThat(report.findings().stream().map(Finding::toString))
                .anyMatch(line -> line.contains("evidence/0001-silence.bin: nobody answered by the deadline of")
                        && line.contains("message 7 was the last that had arrived from XB, sealed by XA")
                        && line.contains("about 0001-XA-XB-trace-request.bin"))
                .anyMatch(line -> line.contains("evidence/0002-sent.bin: message 8 had been sent at")
                        && line.contains("about 0002-XB-XA-trace-response.bin"))
                .anyMatch(line -> line.contains("evidence/0003-not-delivered.bin: no receipt of XA was seen until")
                        && line.contains("about a message that never arrived"))
                .anyMatch(line -> line.contains("evidence/0001-silence.bin: overruled by evidence/0002-sent.bin"));
    }

    @Test
    void theReadMeTellsHowToVerifyEvidenceWithOpenSsl() throws IOException, InterruptedException {
        sample.evidence.add(sample.silence(said -> said));
        sample.evidence.add(sample.sent(said -> said));
        var unpacked = folder.resolve("unpacked");
        for (var file : ZipSurgery.read(sample.write(folder)).entrySet()) {
            var target = unpacked.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue());
        }
        var commands = Files.readString(unpacked.resolve("README.txt"))
                .lines()
                .filter(line -> line.startsWith("openssl ") && line.contains("evidence/"))
                .toList();
        assertThat(commands).hasSize(2);
        for (var command : commands) {
            assertThat(OpenSsl.in(
                                    unpacked,
                                    command.substring("openssl ".length()).split(" "))
                            .status())
                    .as(command)
                    .isZero();
        }
        assertThat(Files.readString(unpacked.resolve("case.html"))).contains("Evidence of XA about XB");
    }

    @Test
    void evidenceSealedByAnotherStateIsFoundOut() throws IOException, VerificationException {
        var honest = sample.silence(said -> said);
        sample.evidence.add(new SampleCase.Piece(
                EvidenceForm.SILENCE,
                honest.content(),
                XB.sealer().seal(SealKind.EVIDENCE, honest.content(), SampleCase.EVIDENCED)));
        assertFailure("evidence/0001-silence.bin", "it says that it is from XA, and XB sealed it");
    }

    @Test
    void evidenceOfAnotherTimeIsFoundOut() throws IOException, VerificationException {
        sample.evidence.add(sample.silence(
                said -> said.setNotSeenUntil(StrictWire.timestamp(SampleCase.EVIDENCED.minusSeconds(1)))));
        assertFailure("evidence/0001-silence.bin", "and the seal says");
    }

    @Test
    void evidenceAboutNothingInTheBundleIsFoundOut() throws IOException, VerificationException {
        sample.evidence.add(sample.silence(
                said -> said.setContentSha256(Sha256.of(SampleCase.PHOTOGRAPH).bytes())));
        assertFailure("evidence/0001-silence.bin", "it names no message of this bundle");
        sample.evidence.clear();
        sample.evidence.add(sample.notDelivered(XA, XB));
        assertFailure("evidence/0001-not-delivered.bin", "it names no message of this bundle");
    }

    @Test
    void aReceiptOfAnotherStateOrMessageIsFoundOut() throws IOException, VerificationException {
        sample.evidence.add(sample.silence(said -> said.setReceipt(SampleCase.sealed(
                XA, SampleCase.receipt(XB, XA, sample.request, sample.requestSeal, ByteString.EMPTY)))));
        assertFailure("evidence/0001-silence.bin", "it says that it is from XB, and XA sealed it");
        sample.evidence.clear();
        sample.evidence.add(sample.silence(said -> said.setReceipt(SampleCase.sealed(
                XB, SampleCase.receipt(XB, XA, sample.response, sample.requestSeal, ByteString.EMPTY)))));
        assertFailure("evidence/0001-silence.bin", "the receipt that it shows is not of that message");
    }

    @Test
    void evidenceOfOthersThanSenderAndAddresseeIsFoundOut() throws IOException, VerificationException {
        sample.evidence.add(sample.sent(said -> said.setTo(XC.state().alpha2())));
        assertFailure("evidence/0001-sent.bin", "it is not by the sender of messages/0002-XB-XA-trace-response.bin");
    }

    @Test
    void whatIsNoEvidenceOfItsFormIsNotWritten() throws IOException {
        var sent = sample.sent(said -> said);
        try (var writer = new BundleWriter(new ByteArrayOutputStream(), sample.cover())) {
            assertThatExceptionOfType(VerificationException.class)
                    .isThrownBy(() -> writer.evidence(EvidenceForm.SILENCE, sent.content(), sent.seal()));
            assertThatExceptionOfType(VerificationException.class)
                    .isThrownBy(() -> writer.evidence(EvidenceForm.NOT_DELIVERED, sent.content(), sent.seal()));
        }
    }

    @Test
    void eachPieceOfEvidenceThatIsChangedIsFoundOut() throws IOException, VerificationException {
        sample.evidence.add(sample.silence(said -> said));
        sample.evidence.add(sample.sent(said -> said));
        var zip = sample.write(folder);
        for (var name : ZipSurgery.read(zip).keySet()) {
            if (name.startsWith("evidence/")) {
                var changed = ZipSurgery.changedAndListed(
                        zip, files -> files.computeIfPresent(name, (same, content) -> ZipSurgery.flipped(content)));
                assertThat(BundleVerifier.verify(changed, sample.federation.verified())
                                .failures())
                        .as(name)
                        .anyMatch(finding -> finding.subject().equals(name.replace(".p7s", ".bin")));
            }
        }
    }

    private BundleReport verify() throws IOException, VerificationException {
        return BundleVerifier.verify(sample.write(folder), sample.federation.verified());
    }

    private void assertFailure(String subject, String words) throws IOException, VerificationException {
        assertThat(verify().failures()).anySatisfy(finding -> {
            assertThat(finding.subject()).isEqualTo(subject);
            assertThat(finding.words()).contains(words);
        });
    }
}
