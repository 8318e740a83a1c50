package org.headstamp.pki.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.headstamp.pki.Refusal.assertRefused;
import static org.headstamp.pki.bundle.SampleCase.XA;
import static org.headstamp.pki.bundle.SampleCase.XB;
import static org.headstamp.pki.bundle.SampleCase.XC;

import com.google.protobuf.ByteString;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.headstamp.pki.OpenSsl;
import org.headstamp.pki.Sha256;
import org.headstamp.pki.TestMember;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.VerificationException.Reason;
import org.headstamp.pki.seal.SealKind;
import org.headstamp.pki.trustlist.TestFederation;
import org.headstamp.proto.trace.v1.TraceRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleTest {
    private static final String REQUEST = "messages/0001-XA-XB-trace-request.bin";
    private static final String RESPONSE = "messages/0002-XB-XA-trace-response.bin";

    @TempDir
    private Path folder;

    private final SampleCase sample = new SampleCase();

    private BundleReport verify(Path zip) throws IOException, VerificationException {
        return BundleVerifier.verify(zip, sample.federation.verified());
    }

    @Test
    void aBundleHoldsAndSaysSoInWords() throws IOException, VerificationException {
        var report = verify(sample.write(folder));
        assertThat(report.failures()).isEmpty();
        assertThat(report.holds()).isTrue();
        assertThat(report.cover()).isEqualTo(sample.cover());
        assertThat(report.findings().stream().map(Finding::toString))
                .anyMatch(
                        line -> line.contains(REQUEST + ": trace-request to XB, sealed by XA at 2026-03-02T08:00:00Z"))
                .anyMatch(line -> line.contains(REQUEST + ": logged by XA as entry 1"))
                .anyMatch(line -> line.contains("receipts/0001-XB-XA.bin: receipt to XA, sealed by XB")
                        && line.contains("accepted 0001-XA-XB-trace-request.bin"))
                .anyMatch(line -> line.contains("log/checkpoint.txt: XA signed exercise/XA/1 size 3"));
    }

    @Test
    void everyCommandInTheReadMeHolds() throws IOException, InterruptedException {
        var files = ZipSurgery.read(sample.write(folder));
        for (var file : files.entrySet()) {
            var target = folder.resolve("unpacked").resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue());
        }
        var commands = Files.readString(folder.resolve("unpacked/README.txt"))
                .lines()
                .filter(line -> line.startsWith("openssl "))
                .toList();
        assertThat(commands).hasSize(5);
        for (var command : commands) {
            var arguments = command.substring("openssl ".length()).split(" ");
            assertThat(OpenSsl.in(folder.resolve("unpacked"), arguments).status())
                    .as(command)
                    .isZero();
        }
    }

    @Test
    void thePageForReadersEscapesWhatStatesWrote() throws IOException {
        var page = new String(ZipSurgery.read(sample.write(folder)).get("case.html"), StandardCharsets.UTF_8);
        assertThat(page)
                .contains("&lt;House&gt; &amp; search")
                .doesNotContain("<House>")
                .doesNotContain("<script");
    }

    @Test
    void thePageForReadersFetchesAndRunsNothing() throws IOException {
        var page = new String(ZipSurgery.read(sample.write(folder)).get("case.html"), StandardCharsets.UTF_8);
        assertThat(page).contains("default-src 'none'; style-src 'sha256-").doesNotContain("src=", "href=", "@import");
    }

    @Test
    void theExporterMayHandInAPageOfItsOwnWords() throws IOException, VerificationException {
        var zip = sample.write(
                folder,
                index -> index.messages().stream()
                        .map(letter -> letter.file() + " " + letter.sealFile() + " "
                                + letter.receipt().orElseThrow().file() + " " + letter.content())
                        .collect(Collectors.joining("\n")));
        var page = new String(ZipSurgery.read(zip).get("case.html"), StandardCharsets.UTF_8);
        assertThat(page.lines())
                .containsExactly(
                        REQUEST + " " + REQUEST.replace(".bin", ".p7s") + " receipts/0001-XB-XA.bin "
                                + Sha256.of(sample.request),
                        RESPONSE + " " + RESPONSE.replace(".bin", ".p7s") + " receipts/0002-XA-XB.bin "
                                + Sha256.of(sample.response));
        assertThat(verify(zip).failures()).isEmpty();
    }

    @Test
    void anExerciseSaysSoWhereverItIsRead() throws IOException {
        var files = ZipSurgery.read(sample.write(folder));
        assertThat(new String(files.get("case.html"), StandardCharsets.UTF_8)).contains("Exercise, all facts invented");
        assertThat(new String(files.get("README.txt"), StandardCharsets.UTF_8)).contains("This is an exercise");
    }

    @Test
    void eachFileThatIsChangedIsFoundOut() throws IOException, VerificationException {
        var zip = sample.write(folder);
        for (var name : ZipSurgery.read(zip).keySet()) {
            if (!name.equals("manifest.json")) {
                var report = verify(ZipSurgery.changed(
                        zip, files -> files.computeIfPresent(name, (same, content) -> ZipSurgery.flipped(content))));
                assertThat(report.failures())
                        .as(name)
                        .anyMatch(finding -> finding.subject().equals(name));
            }
        }
    }

    @Test
    void aFileThatIsAddedOrMissingIsFoundOut() throws IOException, VerificationException {
        var zip = sample.write(folder);
        assertFinding(
                zip, files -> files.put("messages/0003-XA-XB-x.bin", new byte[1]), "the manifest does not list it");
        assertFinding(zip, files -> files.remove("case.html"), "the manifest lists it, and it is missing");
    }

    @Test
    void listingAForgedFileAnewBreaksTheSealOfTheManifest() throws IOException, VerificationException {
        var zip = sample.write(folder);
        var forged = ZipSurgery.changedAndListed(zip, files -> files.put("case.html", new byte[] {1}));
        assertThat(verify(forged).failures())
                .singleElement()
                .satisfies(finding -> assertThat(finding.subject()).isEqualTo("manifest.p7s"));
    }

    @Test
    void aMessageSealedByAnotherStateIsFoundOut() throws IOException, VerificationException {
        sample.responseSeal = XC.sealer().seal(SealKind.MESSAGE, sample.response, SampleCase.SEALED);
        assertFailure(RESPONSE, "it says that it is from XB, and XC sealed it");
    }

    @Test
    void aMessageSealedAtAnotherTimeOrAsAnotherKindIsFoundOut() throws IOException, VerificationException {
        sample.responseSeal = XB.sealer().seal(SealKind.MESSAGE, sample.response, SampleCase.SEALED.plusSeconds(1));
        assertFailure(RESPONSE, "the seal says 2026-03-02T08:00:01Z");
        sample.responseSeal = XB.sealer().seal(SealKind.FILE, sample.response, SampleCase.SEALED);
        assertFailure(RESPONSE, "WRONG_KIND");
    }

    @Test
    void aMessageOfAnotherFederationIsFoundOut() throws IOException, VerificationException {
        sample.request = SampleCase.message(XA, XB)
                .setFederation("other")
                .setTraceRequest(TraceRequest.getDefaultInstance())
                .build()
                .toByteString();
        sample.requestSeal = XA.sealer().seal(SealKind.MESSAGE, sample.request, SampleCase.SEALED);
        assertFailure(REQUEST, "WRONG_FEDERATION");
    }

    @Test
    void aLaterRevocationLeavesTheTimeOfASealUnproven() throws IOException, VerificationException {
        var revoked = Map.of(XB.sealCertificate().getSerialNumber(), TestMember.NOW.minusSeconds(60));
        var list = XB.revoking(2, revoked);
        var zip = sample.write(folder);
        assertFinding(
                ZipSurgery.changedAndListed(
                        zip, files -> files.put("crls/XB-2.crl", list.der().toByteArray())),
                files -> {},
                "nothing in the bundle proves that the seal is older");
    }

    @Test
    void withoutRevocationListsNothingIsGood() throws IOException, VerificationException {
        assertFinding(
                sample.write(folder),
                files -> files.keySet().removeIf(name -> name.startsWith("crls/XB")),
                "REVOCATION_UNKNOWN");
    }

    @Test
    void aMessageThatIsNotInTheLogIsFoundOut() throws IOException, VerificationException {
        assertFinding(
                sample.write(folder),
                files -> files.keySet().removeIf(name -> name.startsWith("log/0001")),
                "nothing in the bundle proves that XA logged it");
    }

    @Test
    void aReceiptWithoutItsLogEntryIsFoundOut() throws IOException, VerificationException {
        assertFinding(
                sample.write(folder),
                files -> files.keySet().removeIf(name -> name.startsWith("log/0002")),
                "the bundle does not prove the log entry that it quotes");
    }

    @Test
    void aProofOfAnotherEntryIsFoundOut() throws IOException, VerificationException {
        assertFinding(
                sample.write(folder),
                files -> files.put(
                        "log/0001-audit-kind-message-sealed.tlog-proof",
                        files.get("log/0002-audit-kind-message-received.tlog-proof")),
                "PROOF_INVALID");
    }

    @Test
    void aReceiptForNothingInTheBundleIsFoundOut() throws IOException, VerificationException {
        var stray = SampleCase.receipt(XB, XA, ByteString.EMPTY, ByteString.EMPTY, ByteString.EMPTY);
        assertFinding(
                sample.write(folder), files -> putReceipt(files, XB, stray), "it quotes no message of this bundle");
    }

    @Test
    void aReceiptByAThirdStateIsFoundOut() throws IOException, VerificationException {
        var zip = sample.write(folder);
        var stray = SampleCase.receipt(XC, XA, sample.request, sample.requestSeal, ByteString.EMPTY);
        assertFinding(
                zip,
                files -> {
                    putReceipt(files, XC, stray);
                    files.put("crls/XC-1.crl", XC.revocationList().der().toByteArray());
                },
                "it is not by the addressee");
    }

    private static void putReceipt(Map<String, byte[]> files, TestMember sealer, ByteString receipt) {
        files.put("receipts/0001-XB-XA.bin", receipt.toByteArray());
        files.put(
                "receipts/0001-XB-XA.p7s",
                sealer.sealer()
                        .seal(SealKind.RECEIPT, receipt, SampleCase.SEALED)
                        .toByteArray());
    }

    @Test
    void aMissingOrMisnamedAttachmentIsFoundOut() throws IOException, VerificationException {
        var name = "attachments/" + Sha256.of(SampleCase.PHOTOGRAPH).hex();
        assertFinding(
                sample.write(folder), files -> files.remove(name), "an attachment that it names is not in the bundle");
        var misnamed = ZipSurgery.changedAndListed(sample.write(folder), files -> files.put(name, new byte[3]));
        assertFinding(misnamed, files -> {}, "its name is not its SHA-256");
    }

    @Test
    void anAttachmentThatIsLeftOutIsNamedWithItsReasonAndTheRestHolds() throws IOException, VerificationException {
        sample.leftOut = LeftOut.NOT_HERE;
        var zip = sample.write(folder);
        var report = verify(zip);
        assertThat(report.failures()).isEmpty();
        assertThat(report.findings().stream().map(Finding::toString))
                .anyMatch(line -> line.contains(REQUEST + ": it names the attachment "
                        + Sha256.of(SampleCase.PHOTOGRAPH).hex()
                        + ", which is not in the bundle: the exporting State did not have it"));
        assertThat(ZipSurgery.read(zip).keySet()).noneMatch(name -> name.startsWith("attachments/"));
    }

    @Test
    void aBundleThatLeavesNothingOutIsWrittenAsBefore() throws IOException {
        assertThat(new String(ZipSurgery.read(sample.write(folder)).get("manifest.json"), StandardCharsets.UTF_8))
                .doesNotContain("left_out");
    }

    @Test
    void whoeverTakesAnAttachmentOutCannotSayThatItWasLeftOut() throws IOException, VerificationException {
        var name = "attachments/" + Sha256.of(SampleCase.PHOTOGRAPH).hex();
        var zip = sample.write(folder);
        var forged = ZipSurgery.changed(zip, files -> {
            files.remove(name);
            var manifest = new String(files.get("manifest.json"), StandardCharsets.UTF_8);
            files.put(
                    "manifest.json",
                    manifest.replaceFirst(
                                    "\"files\"",
                                    "\"left_out\" : [ { \"sha256\" : \""
                                            + Sha256.of(SampleCase.PHOTOGRAPH).hex()
                                            + "\", \"reason\" : \"NOT_HERE\" } ],\n  \"files\"")
                            .getBytes(StandardCharsets.UTF_8));
        });
        assertThat(verify(forged).failures()).extracting(Finding::subject).contains("manifest.p7s", name);
    }

    @Test
    void whatWouldShrinkToNothingDoesNotSpoilABundle() throws IOException, VerificationException {
        sample.more.add(ByteString.copyFrom(new byte[4 << 20]));
        assertThat(verify(sample.write(folder)).failures()).isEmpty();
    }

    @Test
    void theCommandsForAttachmentsHoldUntilAByteChanges() throws IOException, InterruptedException {
        var unpacked = folder.resolve("unpacked");
        for (var file : ZipSurgery.read(sample.write(folder)).entrySet()) {
            var target = unpacked.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue());
        }
        var commands = Files.readString(unpacked.resolve("README.txt"))
                .lines()
                .filter(line -> line.startsWith("grep ") || line.startsWith("od "))
                .toList();
        assertThat(commands).hasSize(2);
        for (var command : commands) {
            assertThat(shell(unpacked, command)).as(command).isZero();
        }
        var photograph = unpacked.resolve(
                "attachments/" + Sha256.of(SampleCase.PHOTOGRAPH).hex());
        Files.write(photograph, ZipSurgery.flipped(Files.readAllBytes(photograph)));
        assertThat(shell(unpacked, commands.getFirst())).isNotZero();
    }

    private static int shell(Path folder, String command) throws IOException, InterruptedException {
        return new ProcessBuilder("sh", "-c", command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    @Test
    void anAttachmentWithAnotherDigestIsNotWritten() throws IOException {
        try (var writer = new BundleWriter(new ByteArrayOutputStream(), sample.cover())) {
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> writer.attachment(Sha256.of(ByteString.EMPTY), SampleCase.PHOTOGRAPH.newInput()));
        }
    }

    @Test
    void whatIsNoMessageReceiptOrEntryIsNotWritten() throws IOException {
        var nonsense = ByteString.copyFromUtf8("nonsense");
        try (var writer = new BundleWriter(new ByteArrayOutputStream(), sample.cover())) {
            assertRefused(Reason.MALFORMED, () -> writer.message(nonsense, nonsense));
            assertRefused(Reason.MALFORMED, () -> writer.message(ByteString.EMPTY, nonsense));
            assertRefused(Reason.MALFORMED, () -> writer.receipt(nonsense, nonsense));
        }
    }

    @Test
    void aTrustListOfTheSameVersionWithOtherContentIsAFork() throws IOException, VerificationException {
        var zip = sample.write(folder);
        var other = TestFederation.of(XA, XB, XC);
        assertThat(BundleVerifier.verify(zip, other.verified()).failures())
                .anyMatch(finding -> finding.subject().equals("trust-lists/0001.bin"));
        var fork = sample.federation.signed(
                sample.federation.draft().next(TestFederation.ISSUED, TestFederation.EXPIRES), 0, 1);
        assertFinding(
                ZipSurgery.changedAndListed(
                        zip,
                        files ->
                                files.put("trust-lists/0001.bin", fork.toBytes().toByteArray())),
                files -> files.put("trust-lists/0001.bin", new byte[] {1}),
                "MALFORMED");
    }

    @Test
    void anotherFederationsBundleIsRefused() {
        var renamed = ZipSurgery.changed(
                sample.write(folder),
                files -> files.put(
                        "manifest.json",
                        new Manifest(new BundleCover("other", XA.state(), "c", "t", TestMember.NOW), Map.of(), Map.of())
                                .toBytes()
                                .toByteArray()));
        assertRefused(Reason.WRONG_FEDERATION, () -> verify(renamed));
    }

    private void assertFailure(String subject, String words) throws IOException, VerificationException {
        assertThat(verify(sample.write(folder)).failures()).anySatisfy(finding -> {
            assertThat(finding.subject()).isEqualTo(subject);
            assertThat(finding.words()).contains(words);
        });
    }

    private void assertFinding(Path zip, Consumer<Map<String, byte[]>> change, String words)
            throws IOException, VerificationException {
        assertThat(verify(ZipSurgery.changed(zip, change)).failures().stream().map(Finding::words))
                .anyMatch(finding -> finding.contains(words));
    }
}
