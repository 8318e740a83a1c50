package org.headstamp.node.registry.intake;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.headstamp.node.NodeConfig;
import org.headstamp.node.audit.AuditEvent;
import org.headstamp.node.audit.AuditKind;
import org.headstamp.node.audit.AuditLog;
import org.headstamp.node.identity.NotPermittedException;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.registry.RegistryConfig;

/** Imports files of records. The same file again changes nothing. */
@Singleton
public class RegistryImport {
    private final AgroalDataSource database;
    private final AuditLog log;
    private final RegistryConfig config;
    private final NodeConfig node;
    private final InstantSource clock;

    RegistryImport(
            AgroalDataSource database, AuditLog log, RegistryConfig config, NodeConfig node, InstantSource clock) {
        this.database = database;
        this.log = log;
        this.config = config;
        this.node = node;
        this.clock = clock;
    }

    /**
     * Imports one file. What is stored and the audit entry that says so are one transaction; a file that is rejected
     * stores nothing and is entered too.
     *
     * @throws NotPermittedException if the operator is not a registrar
     * @throws UncheckedIOException if the content breaks off or this machine cannot spool it
     */
    public ImportReport importFile(RegisterFile kind, InputStream content, ImportMode mode, Operator operator) {
        if (!operator.is(Role.REGISTRAR)) {
            throw new NotPermittedException(operator, "import records");
        }
        var started = clock.instant();
        try {
            var directory = Files.createDirectories(node.dataDirectory().resolve("spool"));
            try (var staging = Staging.read(kind, content, directory, config)) {
                if (staging.sha256() == null) {
                    return report(kind, staging, Merged.NOTHING, ImportOutcome.UNREADABLE, started);
                }
                return QuarkusTransaction.requiringNew()
                        .timeout(Math.toIntExact(config.loadTime().toSeconds()))
                        .call(() -> load(kind, staging, mode, operator, started));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ImportReport load(RegisterFile kind, Staging staging, ImportMode mode, Operator operator, Instant started)
            throws SQLException, IOException {
        var merged = merge(kind, staging, mode);
        var report = report(kind, staging, merged, outcome(staging, merged, mode), started);
        var event = AuditEvent.of(AuditKind.IMPORTED, operator.account())
                .subject("register-file", kind)
                .outcome(report.auditCode());
        log.append(report.sha256() == null ? event : event.content(report.sha256()));
        return report;
    }

    private Merged merge(RegisterFile kind, Staging staging, ImportMode mode) throws SQLException, IOException {
        try (var connection = database.getConnection()) {
            var load = new Load(connection, kind.layout());
            load.stage(staging.spool());
            var found = load.check(config.rejectLimit());
            staging.rejects().found(found.first(), found.rows());
            if (staging.rejects().rows() > 0 && mode == ImportMode.ALL_OR_NOTHING) {
                return Merged.NOTHING;
            }
            return new Merged(load.insert(), load.unchanged());
        }
    }

    private static ImportOutcome outcome(Staging staging, Merged merged, ImportMode mode) {
        if (staging.rejects().rows() > 0) {
            return mode == ImportMode.SKIP_REJECTS ? ImportOutcome.IMPORTED_IN_PART : ImportOutcome.REJECTED;
        }
        return merged.imported() == 0 ? ImportOutcome.UNCHANGED : ImportOutcome.IMPORTED;
    }

    private ImportReport report(
            RegisterFile kind, Staging staging, Merged merged, ImportOutcome outcome, Instant started) {
        return new ImportReport(
                kind,
                outcome,
                staging.rows(),
                merged.imported(),
                merged.unchanged(),
                staging.rejects().rows(),
                staging.rejects().listed(),
                staging.sha256(),
                Duration.between(started, clock.instant()));
    }

    private record Merged(long imported, long unchanged) {
        static final Merged NOTHING = new Merged(0, 0);
    }
}
