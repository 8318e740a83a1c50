package org.headstamp.node.federation;

import com.google.protobuf.ByteString;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.SafeFile;
import org.headstamp.pki.Sha256;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.VerificationException.Reason;
import org.headstamp.pki.certificate.Pem;
import org.headstamp.pki.trustlist.Member;
import org.headstamp.pki.trustlist.SignedList;
import org.headstamp.pki.trustlist.TrustListUpdate;
import org.headstamp.pki.trustlist.TrustListVerifier;
import org.headstamp.pki.trustlist.VerifiedTrustList;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes up new trust lists and revocation lists and swaps the view. What is accepted goes to the store first and the view
 * is made from the store alone, so all nodes of a State that share a database come to the same view.
 */
@Singleton
class TrustIntake {
    private static final Logger LOG = Logger.getLogger(TrustIntake.class);

    private final TrustAnchor anchor;
    private final TrustStore store;
    private final RevocationIntake revocation;
    private final InstantSource clock;
    private final Event<TrustChanged> changes;
    private final TrustFolder lists;
    private final TrustFolder revocations;
    private final Alarms alarms = new Alarms();
    private final ReentrantLock lock = new ReentrantLock();

    private TrustStore.@Nullable StoreMark mark;
    private @Nullable VerifiedTrustList latest;
    private volatile @Nullable TrustView view;
    private boolean closed;

    TrustIntake(TrustAnchor anchor, TrustStore store, InstantSource clock, Event<TrustChanged> changes) {
        this.anchor = anchor;
        this.store = store;
        this.revocation = new RevocationIntake(store);
        this.clock = clock;
        this.changes = changes;
        this.lists = new TrustFolder(anchor.listFolder());
        this.revocations = new TrustFolder(anchor.revocationFolder());
    }

    /**
     * The view of this moment; the first call makes it.
     *
     * @throws IllegalStateException if there is no trust list that leads to the pinned keys
     */
    TrustView view() {
        if (view == null) {
            refresh();
        }
        return Objects.requireNonNull(view);
    }

    /**
     * Takes up what is new in the folders and in the store.
     *
     * @throws OwnEntryException if a valid list differs from what this node knows of its own State
     */
    void refresh() {
        lock.lock();
        try {
            if (closed) {
                return;
            }
            adoptStored();
            lists.changed().ifPresent(files -> files.forEach(this::offerTrustList));
            var current = latest;
            if (current == null) {
                throw new IllegalStateException("no trust list in " + anchor.listFolder()
                        + " leads to the pinned keys of " + anchor.pin().federation()
                        + "; the log says why each was refused");
            }
            anchor.ownEntry().requireIn(current.content(), clock.instant());
            revocations.changed().ifPresent(files -> offerRevocationLists(files, current));
            adoptStored();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for a look that is under way and allows no further one. */
    void close() {
        lock.lock();
        try {
            closed = true;
        } finally {
            lock.unlock();
        }
    }

    /** What another list changed meanwhile, here or at another node of this State, stays held. */
    void confirm(MemberState member, String operator, Sha256 shown) {
        lock.lock();
        try {
            adoptStored();
            var current = view();
            if (!current.held().contains(member)) {
                return;
            }
            var keys = current.content().member(member).map(Member::keys).map(ShownKeys::digest);
            if (!keys.equals(Optional.of(shown))) {
                throw new KeysChangedException(member);
            }
            if (store.confirm(member, current.version(), operator, shown)) {
                refresh();
            }
        } finally {
            lock.unlock();
        }
    }

    private void offerTrustList(Path file) {
        var bytes = read(file, SignedList.MAX_BYTES);
        try {
            var signed = SignedList.parse(bytes);
            if (!store.holdsTrustList(Sha256.of(signed.list()))) {
                accept(verified(signed));
                adoptStored();
            }
        } catch (VerificationException e) {
            if (alarms.isNew(Sha256.of(bytes))) {
                store.refuseTrustList(Sha256.of(bytes), e.reason());
                LOG.errorf("ALARM: trust list %s is refused, %s: %s", file, e.reason(), e.getMessage());
            }
        }
    }

    private TrustListUpdate verified(SignedList signed) throws VerificationException {
        return latest == null
                ? new TrustListUpdate(TrustListVerifier.first(signed, anchor.pin(), clock.instant()), new TreeSet<>())
                : TrustListVerifier.next(latest, signed, clock.instant());
    }

    private void accept(TrustListUpdate update) {
        anchor.ownEntry().requireIn(update.list().content(), clock.instant());
        var toHold = new TreeSet<>(update.unapproved());
        toHold.remove(anchor.ownEntry().state());
        store.accept(update.list(), toHold);
        LOG.infof("Accepted %s", update.list());
        if (!toHold.isEmpty()) {
            LOG.errorf("ALARM: held until an operator confirms, their keys changed without their consent: %s", toHold);
        }
    }

    private void offerRevocationLists(List<Path> files, VerifiedTrustList current) {
        var issuing = new ArrayList<X509Certificate>();
        for (var file : files) {
            var bytes = read(file, Pem.MAXIMUM_SIZE);
            try {
                if (RevocationIntake.isCertificate(bytes)) {
                    issuing.addAll(Pem.certificates(bytes));
                    continue;
                }
                var list = RevocationIntake.parse(bytes);
                if (revocation.offer(list, current.content(), issuing, clock.instant())) {
                    LOG.infof("Accepted %s", list);
                }
            } catch (VerificationException e) {
                refuseRevocationList(file, bytes, e);
            }
        }
    }

    private void refuseRevocationList(Path file, ByteString bytes, VerificationException refusal) {
        if (alarms.isNew(Sha256.of(bytes))) {
            store.refuseRevocationList(Sha256.of(bytes), refusal.reason());
            LOG.errorf("ALARM: revocation list %s is refused, %s: %s", file, refusal.reason(), refusal.getMessage());
        }
    }

    /** A file that cannot be read is as good as empty, which no list is. */
    private ByteString read(Path file, int maximum) {
        try {
            return SafeFile.read(file, maximum);
        } catch (IOException e) {
            LOG.errorf("ALARM: %s cannot be read: %s", file, e.getMessage());
            return ByteString.EMPTY;
        }
    }

    private void adoptStored() {
        var now = store.mark();
        if (now.equals(mark)) {
            return;
        }
        var stored = store.stored(latest == null ? 0 : latest.version());
        for (var bytes : stored.trustLists()) {
            latest = verifiedAgain(bytes);
        }
        mark = now;
        if (latest != null) {
            var next = new TrustView(latest, stored.revocationLists(), stored.held(), anchor.grace());
            view = next;
            changes.fire(new TrustChanged(next));
        }
    }

    private VerifiedTrustList verifiedAgain(ByteString stored) {
        try {
            return verified(SignedList.parse(stored)).list();
        } catch (VerificationException e) {
            throw new IllegalStateException(
                    e.reason() == Reason.BELOW_THRESHOLD && latest == null
                            ? "the first stored trust list is not signed by the configured first keys"
                            : "a stored trust list does not verify any more: " + e.getMessage(),
                    e);
        }
    }
}
