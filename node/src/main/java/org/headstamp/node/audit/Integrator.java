package org.headstamp.node.audit;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import org.headstamp.pki.checkpoint.Checkpoint;
import org.headstamp.pki.checkpoint.NoteSigner;
import org.headstamp.pki.checkpoint.SignedCheckpoint;
import org.headstamp.pki.merkle.CompactRange;
import org.headstamp.pki.merkle.SubtreeHash;

/** Gives committed entries their places in the tree, then signs the head once it is committed. */
@Singleton
class Integrator {
    private final AuditRepository entries;
    private final TreeRepository tree;
    private final LogOrigin origin;
    private final NoteSigner signer;
    private final AuditConfig config;

    Integrator(AuditRepository entries, TreeRepository tree, LogOrigin origin, NoteSigner signer, AuditConfig config) {
        this.entries = entries;
        this.tree = tree;
        this.origin = origin;
        this.signer = signer;
        this.config = config;
    }

    /** Takes in one batch of waiting entries; the number taken, 0 when none waited or another replica is at it. */
    @Transactional
    int integrate() {
        return tree.tryLock() ? takeIn() : 0;
    }

    /** The same, after whoever is at it. */
    @Transactional
    int integrateInTurn() {
        tree.lock();
        return takeIn();
    }

    private int takeIn() {
        var waiting = entries.waiting(config.batch());
        if (waiting.isEmpty()) {
            return 0;
        }
        var head = tree.head();
        var range = CompactRange.load(head.size, tree.hashes(CompactRange.subtrees(head.size)));
        var completed = new ArrayList<SubtreeHash>();
        for (var entry : waiting) {
            range = range.append(entry.leafHash(), completed::add);
        }
        entries.place(waiting, head.size);
        tree.add(completed);
        head.size = range.size();
        head.root = range.root().bytes().toByteArray();
        return waiting.size();
    }

    /** Signs the committed head unless it is signed already. */
    @Transactional
    void sign() {
        if (tree.tryLock()) {
            signHead();
        }
    }

    /** The same, after whoever is at it. */
    @Transactional
    void signInTurn() {
        tree.lock();
        signHead();
    }

    private void signHead() {
        var head = tree.head();
        if (!head.isSigned()) {
            var checkpoint = new Checkpoint(origin.name(), head.size, head.rootHash());
            head.checkpoint =
                    SignedCheckpoint.sign(checkpoint, signer).toBytes().toByteArray();
            head.checkpointSize = head.size;
        }
    }
}
