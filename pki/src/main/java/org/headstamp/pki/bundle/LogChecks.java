package org.headstamp.pki.bundle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.headstamp.pki.Sha256;
import org.headstamp.pki.StrictWire;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.VerificationException.Reason;
import org.headstamp.pki.bundle.BundlePath.Folder;
import org.headstamp.pki.checkpoint.LogProof;
import org.headstamp.pki.checkpoint.NoteKey;
import org.headstamp.pki.checkpoint.SignedCheckpoint;
import org.headstamp.pki.merkle.MerkleHash;
import org.headstamp.pki.trustlist.LogKey;
import org.headstamp.pki.trustlist.Member;
import org.headstamp.pki.trustlist.TrustList;
import org.headstamp.proto.log.v1.AuditEntry;

/** Whether the entries stand in the exporting State's log, and whether every message has one. */
record LogChecks(BundleArchive archive, BundleCover cover, TrustList list, Findings findings) {

    /** An entry whose proof holds. */
    private record Proven(AuditEntry entry, Sha256 leafHash, long index) {
        boolean isAbout(BundledMessage message) {
            return entry.getContentSha256().equals(message.content().bytes())
                    && (entry.getSealSha256().isEmpty()
                            || entry.getSealSha256().equals(message.seal().bytes()));
        }
    }

    /** The leaf hashes of the entries whose proofs hold. */
    Set<Sha256> run(List<BundledMessage> messages) throws IOException {
        var keys = keys();
        findings.check(
                BundlePath.CHECKPOINT, () -> words(SignedCheckpoint.open(archive.read(BundlePath.CHECKPOINT), keys)));
        var proven = new ArrayList<Proven>();
        for (var path : archive.paths(Folder.LOG, ".entry").toList()) {
            findings.check(path, () -> {
                var entry = prove(path, keys);
                proven.add(entry);
                return "stands in the log of " + cover.exportedBy() + " as entry " + entry.index();
            });
        }
        for (var message : messages) {
            findings.check(message.path(), () -> loggedAs(message, proven));
        }
        return proven.stream().map(Proven::leafHash).collect(Collectors.toSet());
    }

    private List<NoteKey> keys() {
        var own = list.member(cover.exportedBy()).map(Member::logKeys).orElse(List.of());
        var witnesses = list.members().stream()
                .flatMap(member -> member.keys().cosignerKeys().stream())
                .map(LogKey::key);
        return Stream.concat(own.stream(), witnesses).toList();
    }

    private String words(SignedCheckpoint checkpoint) {
        var witnesses = checkpoint.signedBy().stream()
                .filter(key -> key.type() == NoteKey.Type.COSIGNER)
                .count();
        return cover.exportedBy() + " signed " + checkpoint
                + (witnesses == 0 ? "" : ", seen by " + witnesses + " witnesses");
    }

    private Proven prove(BundlePath path, List<NoteKey> keys) throws IOException, VerificationException {
        var bytes = archive.read(path);
        var entry = StrictWire.parse(bytes, AuditEntry.parser());
        if (!entry.getFederation().equals(cover.federation())
                || !entry.getState().equals(cover.exportedBy().alpha2())) {
            throw new VerificationException(Reason.WRONG_FEDERATION, "it is an entry of another log");
        }
        var leafHash = MerkleHash.leaf(bytes);
        var proof = LogProof.parse(archive.read(path.with(".entry", ".tlog-proof")));
        var checkpoint = proof.verify(leafHash, keys).checkpoint();
        var epoch = cover.federation() + "/" + entry.getState() + "/" + entry.getEpoch();
        if (!checkpoint.origin().equals(epoch)) {
            throw new VerificationException(
                    Reason.PROOF_INVALID, "it is proven in the log " + checkpoint.origin() + ", not in " + epoch);
        }
        return new Proven(entry, leafHash, proof.index());
    }

    private String loggedAs(BundledMessage message, List<Proven> proven) throws VerificationException {
        var entries = proven.stream().filter(each -> each.isAbout(message)).toList();
        if (entries.isEmpty()) {
            throw new VerificationException(
                    Reason.PROOF_INVALID, "nothing in the bundle proves that " + cover.exportedBy() + " logged it");
        }
        var first = entries.getFirst();
        return "logged by " + cover.exportedBy() + " as entry " + first.index() + " at "
                + StrictWire.instant(first.entry().getRecordedAt());
    }
}
