package org.headstamp.node.registry.imports;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.NodeClock;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.registry.intake.ImportMode;
import org.headstamp.node.registry.intake.ImportReport;
import org.headstamp.node.registry.intake.RegisterFile;

/** Writes down how imports go, each entry in a transaction of its own: an import itself is another one. */
@Singleton
class ImportBook {
    /** More at once would keep the node from its other work. */
    static final int MOST_AT_ONCE = 3;
    /** Older ones are forgotten here; the log has them all. */
    static final int KEPT = 1000;

    private final RegisterImportRepository imports;
    private final NodeClock clock;

    ImportBook(RegisterImportRepository imports, NodeClock clock) {
        this.imports = imports;
        this.clock = clock;
    }

    @Transactional
    RegisterImport start(Operator by, RegisterFile kind, ImportMode mode, String fileName, long size) {
        var now = clock.now();
        if (imports.running(now.minus(RegisterImport.SILENCE)) >= MOST_AT_ONCE) {
            throw new InvalidValueException("file", "cannot be taken now: {0} imports run already", MOST_AT_ONCE);
        }
        var started = new RegisterImport(
                new ImportId(clock.newUuid()),
                kind,
                mode,
                fileName,
                by.account(),
                now,
                size,
                0,
                now,
                RegisterImport.State.RUNNING,
                null);
        imports.add(started);
        imports.forget(KEPT);
        return started;
    }

    @Transactional(TxType.REQUIRES_NEW)
    void seen(ImportId id, long done) {
        imports.seen(id, done, clock.now());
    }

    @Transactional(TxType.REQUIRES_NEW)
    void finished(ImportId id, ImportReport report) {
        imports.keep(imports.get(id).finished(report, clock.now()));
    }

    @Transactional(TxType.REQUIRES_NEW)
    void broken(ImportId id) {
        imports.keep(imports.get(id).broken(clock.now()));
    }
}
