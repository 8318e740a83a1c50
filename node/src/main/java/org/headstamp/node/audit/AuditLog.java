package org.headstamp.node.audit;

import com.google.protobuf.ByteString;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.headstamp.pki.Sha256;
import org.headstamp.pki.merkle.MerkleHash;

/** Appends entries to the log of this node. */
@Singleton
public class AuditLog {
    private static final int SALT_LENGTH = 16;

    private final AuditRepository entries;
    private final LogOrigin origin;
    private final InstantSource clock;
    private final SecureRandom random;

    AuditLog(AuditRepository entries, LogOrigin origin, InstantSource clock, SecureRandom random) {
        this.entries = entries;
        this.origin = origin;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Appends an entry in the transaction of what it records; both are kept or neither.
     *
     * @return the RFC 6962 leaf hash, final from now on
     */
    @Transactional(TxType.MANDATORY)
    public Sha256 append(AuditEvent event) {
        var recordedAt = notBeforeTheLast(clock.instant().truncatedTo(ChronoUnit.MICROS));
        var entry = AuditWire.toWire(event, origin, salt(), recordedAt);
        var serialised = entry.toByteString();
        var leafHash = MerkleHash.leaf(serialised);
        entries.persist(AuditRow.of(entry, serialised, leafHash, recordedAt));
        return leafHash;
    }

    /** A clock that jumps back must not make the log look reordered. */
    private Instant notBeforeTheLast(Instant now) {
        return entries.lastRecordedAt().filter(last -> last.isAfter(now)).orElse(now);
    }

    private ByteString salt() {
        var salt = new byte[SALT_LENGTH];
        random.nextBytes(salt);
        return ByteString.copyFrom(salt);
    }
}
