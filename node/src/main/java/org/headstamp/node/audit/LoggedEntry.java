package org.headstamp.node.audit;

import com.google.protobuf.ByteString;
import java.time.Instant;
import org.headstamp.pki.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * One entry of our log.
 *
 * @param entry serialised {@code headstamp.log.v1.AuditEntry}, the bytes that the leaf hash covers
 * @param index place in the tree, or null while it waits for the integrator
 */
public record LoggedEntry(
        Sha256 leafHash,
        ByteString entry,
        Instant recordedAt,
        @Nullable Long index) {}
