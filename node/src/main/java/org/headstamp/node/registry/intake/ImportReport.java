package org.headstamp.node.registry.intake;

import java.time.Duration;
import java.util.List;
import org.headstamp.pki.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * What became of one file.
 *
 * @param rows rows read, without the header
 * @param imported rows stored by this import
 * @param unchanged rows that were stored before with the same content
 * @param rejected rows rejected, also those that are not listed
 * @param rejects reasons in order of lines, to the bound of {@code headstamp.registry.reject-limit}
 * @param sha256 digest of the whole file; null when it was not read to its end
 */
public record ImportReport(
        RegisterFile kind,
        ImportOutcome outcome,
        long rows,
        long imported,
        long unchanged,
        long rejected,
        List<Reject> rejects,
        @Nullable Sha256 sha256,
        Duration duration) {
    public ImportReport {
        rejects = List.copyOf(rejects);
    }

    /** For the audit log: the outcome and the counts, no content. */
    String auditCode() {
        return "%s rows=%d imported=%d unchanged=%d rejected=%d"
                .formatted(outcome, rows, imported, unchanged, rejected);
    }
}
