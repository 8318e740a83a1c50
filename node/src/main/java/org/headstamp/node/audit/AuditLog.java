package org.headstamp.node.audit;

import com.google.protobuf.ByteString;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.headstamp.pki.Sha256;
import org.headstamp.pki.merkle.MerkleHash;

/** Appends entries to the log of this node. */
@Singleton
public class AuditLog {
    private static final int SALT_LENGTH = 16;

    private final AuditRepository entries;
    private final LogOrigin origin;
    private final RecordedTimes times;
    private final SecureRandom random;

    AuditLog(AuditRepository entries, LogOrigin origin, RecordedTimes times, SecureRandom random) {
        this.entries = entries;
        this.origin = origin;
        this.times = times;
        this.random = random;
    }

    /**
     * Appends an entry in the transaction of what it records; both are kept or neither.
     *
     * @return the RFC 6962 leaf hash, final from now on
     */
    @Transactional(TxType.MANDATORY)
    public Sha256 append(AuditEvent event) {
        return append(List.of(event)).getFirst();
    }

    /**
     * The same for many, in this order.
     *
     * @return their leaf hashes, in the order of the events
     */
    @Transactional(TxType.MANDATORY)
    public List<Sha256> append(List<AuditEvent> events) {
        var recordedAt = times.next();
        var rows = events.stream().map(event -> row(event, recordedAt)).toList();
        entries.append(rows);
        return rows.stream()
                .map(row -> new Sha256(ByteString.copyFrom(row.leafHash)))
                .toList();
    }

    private AuditRow row(AuditEvent event, Instant recordedAt) {
        var entry = AuditWire.toWire(event, origin, salt(), recordedAt);
        var serialised = entry.toByteString();
        return AuditRow.of(entry, serialised, MerkleHash.leaf(serialised), recordedAt);
    }

    private ByteString salt() {
        var salt = new byte[SALT_LENGTH];
        random.nextBytes(salt);
        return ByteString.copyFrom(salt);
    }
}
