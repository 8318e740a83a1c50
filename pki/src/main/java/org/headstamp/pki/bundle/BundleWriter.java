package org.headstamp.pki.bundle;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.cert.X509Certificate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.Sha256;
import org.headstamp.pki.StrictWire;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.bundle.BundlePath.Folder;
import org.headstamp.pki.certificate.Pem;
import org.headstamp.pki.certificate.RevocationList;
import org.headstamp.pki.checkpoint.LogProof;
import org.headstamp.pki.checkpoint.SignedCheckpoint;
import org.headstamp.pki.seal.SealKind;
import org.headstamp.pki.seal.Sealer;
import org.headstamp.pki.trustlist.MemberRoot;
import org.headstamp.pki.trustlist.VerifiedTrustList;
import org.headstamp.proto.exchange.v1.Receipt;
import org.headstamp.proto.log.v1.AuditEntry;

/**
 * Writes a bundle as a stream: what is added goes out at once, however large it is. Nothing is complete before
 * {@link #finish}, which adds the pages for readers and seals the list of all files in the name of the exporting State.
 */
public final class BundleWriter implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final BundleCover cover;
    private final ZipOutputStream zip;
    private final Map<BundlePath, ManifestEntry> files = new LinkedHashMap<>();
    private final Map<MemberState, List<X509Certificate>> roots = new TreeMap<>();
    private final List<BundledMessage> messages = new ArrayList<>();
    private final List<BundledReceipt> receipts = new ArrayList<>();
    private final List<BundledEvidence> evidence = new ArrayList<>();
    private final Map<Sha256, LeftOut> leftOut = new HashMap<>();
    private int logEntries;

    /** A bundle that goes to the stream, which {@link #close} closes. */
    public BundleWriter(OutputStream out, BundleCover cover) {
        this.cover = cover;
        this.zip = new ZipOutputStream(out);
    }

    /** Adds a version of the trust list, and the roots of its members. */
    public void trustList(VerifiedTrustList list) throws IOException {
        add(Folder.TRUST_LISTS.file("%04d.bin".formatted(list.version())), list.toBytes());
        for (var member : list.content().members()) {
            roots.put(
                    member.state(),
                    member.keys().roots().stream().map(MemberRoot::certificate).toList());
        }
    }

    /** Adds a revocation list by which seals of the bundle are judged. */
    public void revocationList(MemberState member, RevocationList list) throws IOException {
        add(
                Folder.CRLS.file(
                        member + "-" + list.number() + "-" + list.digest().hex().substring(0, 8) + ".crl"),
                list.der());
    }

    /**
     * Adds a message: the exact sealed bytes and the seal.
     *
     * @throws VerificationException {@code MALFORMED} if the content is no message
     */
    public void message(ByteString content, ByteString seal) throws IOException, VerificationException {
        var message = BundledMessage.parse(content);
        var name = "%04d-%s-%s-%s"
                .formatted(messages.size() + 1, message.getFrom(), message.getTo(), BundledMessage.kind(message));
        var path = Folder.MESSAGES.file(name + ".bin");
        add(path, content);
        add(path.with(".bin", ".p7s"), seal);
        messages.add(BundledMessage.read(path, content, seal));
    }

    /**
     * Adds a receipt: the exact sealed bytes and the seal.
     *
     * @throws VerificationException {@code MALFORMED} if the content is no receipt
     */
    public void receipt(ByteString content, ByteString seal) throws IOException, VerificationException {
        var receipt = StrictWire.parse(content, Receipt.parser());
        var name = "%04d-%s-%s".formatted(receipts.size() + 1, receipt.getFrom(), receipt.getTo());
        var path = Folder.RECEIPTS.file(name + ".bin");
        add(path, content);
        add(path.with(".bin", ".p7s"), seal);
        receipts.add(new BundledReceipt(path, receipt));
    }

    /**
     * Adds evidence of silence or against it: the exact sealed bytes and the seal.
     *
     * @throws VerificationException {@code MALFORMED} if the content is no evidence of that form
     */
    public void evidence(EvidenceForm form, ByteString content, ByteString seal)
            throws IOException, VerificationException {
        var path = Folder.EVIDENCE.file("%04d-%s".formatted(evidence.size() + 1, form.suffix()));
        var read = BundledEvidence.read(path, content, seal);
        add(path, content);
        add(path.with(".bin", ".p7s"), seal);
        evidence.add(read);
    }

    /** Adds the checkpoint of the exporting State's log to which the proofs lead. */
    public void checkpoint(SignedCheckpoint checkpoint) throws IOException {
        add(BundlePath.CHECKPOINT, checkpoint.toBytes());
    }

    /**
     * Adds an entry of the exporting State's log and its proof.
     *
     * @throws VerificationException {@code MALFORMED} if the bytes are no entry
     */
    public void logged(ByteString entry, LogProof proof) throws IOException, VerificationException {
        var kind = StrictWire.parse(entry, AuditEntry.parser()).getKind().name();
        logEntries++;
        var name = "%04d-%s".formatted(logEntries, kind.toLowerCase(Locale.ROOT).replace('_', '-'));
        var path = Folder.LOG.file(name + ".entry");
        add(path, entry);
        add(path.with(".entry", ".tlog-proof"), proof.toBytes());
    }

    /**
     * Adds an attachment by its digest; one that is there already is passed over. It is not packed: most kinds are already,
     * and nothing that a State sends can look like a file that is made to fill a disk.
     *
     * @throws IOException also if the content has another digest
     */
    public void attachment(Sha256 digest, InputStream content) throws IOException {
        var path = Folder.ATTACHMENTS.file(digest.hex());
        if (files.containsKey(path)) {
            return;
        }
        zip.setLevel(Deflater.NO_COMPRESSION);
        add(path, content);
        zip.setLevel(Deflater.DEFAULT_COMPRESSION);
        var written = files.get(path);
        if (written == null || !written.sha256().equals(digest)) {
            throw new IOException("the content of attachment " + digest + " has another digest");
        }
    }

    /** Says of an attachment that a message names why it is not in the bundle. */
    public void leftOut(Sha256 digest, LeftOut why) {
        leftOut.put(digest, why);
    }

    /** Completes the bundle with an English page for readers: see {@link #finish(Sealer, ReadingPage)}. */
    public void finish(Sealer exporter) throws IOException {
        finish(exporter, CasePage::html);
    }

    /** Completes the bundle: roots, the page that people read, the guide to verifying, the manifest and its seal. */
    public void finish(Sealer exporter, ReadingPage page) throws IOException {
        for (var member : roots.entrySet()) {
            add(rootsOf(member.getKey()), Pem.ofCertificates(member.getValue()));
        }
        var index = BundleIndex.of(cover, messages, receipts, evidence);
        add(BundlePath.CASE_PAGE, ByteString.copyFromUtf8(page.html(index)));
        add(BundlePath.READ_ME, ByteString.copyFromUtf8(readMe().text()));
        var manifest = new Manifest(cover, files, leftOut).toBytes();
        add(BundlePath.MANIFEST, manifest);
        add(BundlePath.MANIFEST_SEAL, exporter.seal(SealKind.EVIDENCE, manifest, cover.exportedAt()));
        zip.finish();
    }

    private ReadMe readMe() {
        var attachments = files.keySet().stream()
                .filter(path -> path.isIn(Folder.ATTACHMENTS))
                .toList();
        return new ReadMe(cover, messages, receipts, evidence, attachments);
    }

    static BundlePath rootsOf(MemberState member) {
        return Folder.ROOTS.file(member + "-root.pem");
    }

    private void add(BundlePath path, ByteString content) throws IOException {
        add(path, content.newInput());
    }

    private void add(BundlePath path, InputStream content) throws IOException {
        if (files.containsKey(path)) {
            throw new IOException("the bundle has a file " + path + " already");
        }
        var entry = new ZipEntry(path.text());
        entry.setTimeLocal(LocalDateTime.ofInstant(cover.exportedAt(), ZoneOffset.UTC));
        zip.putNextEntry(entry);
        var digest = Sha256.newDigest();
        var buffer = new byte[BUFFER];
        long size = 0;
        for (var count = content.read(buffer); count >= 0; count = content.read(buffer)) {
            size += count;
            if (size > path.limit()) {
                throw new IOException(path + " is larger than the " + path.limit() + " bytes allowed in a bundle");
            }
            digest.update(buffer, 0, count);
            zip.write(buffer, 0, count);
        }
        zip.closeEntry();
        files.put(path, new ManifestEntry(path, size, new Sha256(ByteString.copyFrom(digest.digest()))));
    }

    /** Without {@link #finish} before it, what was written is no bundle. */
    @Override
    public void close() throws IOException {
        zip.close();
    }
}
