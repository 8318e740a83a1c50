package org.headstamp.node.federation;

import com.google.protobuf.ByteString;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.headstamp.node.audit.AuditEvent;
import org.headstamp.node.audit.AuditKind;
import org.headstamp.node.audit.AuditLog;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.Sha256;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.certificate.RevocationList;
import org.headstamp.pki.key.KeyId;
import org.headstamp.pki.trustlist.VerifiedTrustList;

/** Keeps what was accepted, with an entry in the log for each acceptance and refusal. Judges nothing. */
@Singleton
class TrustStore {
    private static final String TRUST_LIST = "trust-list";

    private final TrustListRepository trustLists;
    private final RevocationListRepository revocationLists;
    private final HeldMemberRepository held;
    private final AuditLog log;
    private final InstantSource clock;

    TrustStore(
            TrustListRepository trustLists,
            RevocationListRepository revocationLists,
            HeldMemberRepository held,
            AuditLog log,
            InstantSource clock) {
        this.trustLists = trustLists;
        this.revocationLists = revocationLists;
        this.held = held;
        this.log = log;
        this.clock = clock;
    }

    /** Everything that makes up a view. */
    @Transactional
    StoredTrust stored(long afterVersion) {
        return new StoredTrust(
                trustLists.after(afterVersion).stream()
                        .map(TrustListRow::toBytes)
                        .toList(),
                revocationLists.latestOfEach().stream()
                        .map(RevocationListRow::toIssued)
                        .toList(),
                held.unconfirmed().stream().map(HeldMemberRow::toMember).toList());
    }

    /** Changes whenever a view would: other nodes of this State may have accepted something. */
    @Transactional
    StoreMark mark() {
        return new StoreMark(
                trustLists.count(), revocationLists.count(), held.unconfirmed().size());
    }

    @Transactional
    Optional<ByteString> signedTrustList(long version) {
        return trustLists.findByIdOptional(version).map(TrustListRow::toBytes);
    }

    @Transactional
    boolean holdsTrustList(Sha256 digest) {
        return trustLists.holds(digest);
    }

    @Transactional
    boolean holdsRevocationList(Sha256 digest) {
        return revocationLists.holds(digest);
    }

    @Transactional
    Optional<RevocationList> latestRevocationList(KeyId authority) {
        return revocationLists.latest(authority).map(row -> row.toIssued().list());
    }

    @Transactional
    void accept(VerifiedTrustList list, Collection<MemberState> toHold) {
        trustLists.persistAndFlush(TrustListRow.of(list, clock.instant()));
        toHold.forEach(member -> held.persist(HeldMemberRow.of(member, list.version())));
        append(AuditEvent.of(AuditKind.TRUST_LIST_ACCEPTED, AuditEvent.NODE)
                .subject(TRUST_LIST, list.version())
                .content(list.digest()));
    }

    @Transactional
    void accept(IssuedRevocationList issued) {
        revocationLists.persist(RevocationListRow.of(issued, clock.instant()));
        append(AuditEvent.of(AuditKind.REVOCATION_LIST_ACCEPTED, AuditEvent.NODE)
                .peer(issued.member())
                .subject("revocation-list", issued.list().number())
                .content(issued.list().digest()));
    }

    @Transactional
    void refuseTrustList(Sha256 offered, VerificationException.Reason reason) {
        append(AuditEvent.of(AuditKind.TRUST_LIST_REFUSED, AuditEvent.NODE)
                .content(offered)
                .outcome(reason.name()));
    }

    @Transactional
    void refuseRevocationList(Sha256 offered, VerificationException.Reason reason) {
        append(AuditEvent.of(AuditKind.REVOCATION_LIST_REFUSED, AuditEvent.NODE)
                .content(offered)
                .outcome(reason.name()));
    }

    /**
     * Whether the member was held at all.
     *
     * @param version of the list up to which its changes are confirmed
     * @param keys digest of those that it has by that list
     */
    @Transactional
    boolean confirm(MemberState member, long version, String operator, Sha256 keys) {
        if (held.confirm(member, version, operator, clock.instant()) == 0) {
            return false;
        }
        append(AuditEvent.of(AuditKind.ADMINISTERED, operator)
                .peer(member)
                .subject("held-member", member)
                .content(keys)
                .outcome("KEYS_CONFIRMED"));
        return true;
    }

    private void append(AuditEvent event) {
        var unused = log.append(event);
    }

    /** What is kept: trust lists oldest first, the latest revocation list of each authority, the members held. */
    record StoredTrust(
            List<ByteString> trustLists, List<IssuedRevocationList> revocationLists, List<MemberState> held) {}

    /** Counts that only change when trust changes: nothing is ever deleted. */
    record StoreMark(long trustLists, long revocationLists, long held) {}
}
