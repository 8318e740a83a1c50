package org.headstamp.node.registry.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.headstamp.node.StoredJson;
import org.headstamp.node.registry.intake.ImportMode;
import org.headstamp.node.registry.intake.ImportReport;
import org.headstamp.node.registry.intake.RegisterFile;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** An import as stored. */
@Entity
@Table(name = "register_import")
class RegisterImportRow {
    @Id
    UUID id = new UUID(0, 0);

    @Enumerated(EnumType.STRING)
    RegisterFile kind = RegisterFile.PARTIES;

    @Enumerated(EnumType.STRING)
    ImportMode mode = ImportMode.ALL_OR_NOTHING;

    @Column(name = "file_name")
    String fileName = "";

    @Column(name = "started_by")
    String startedBy = "";

    @Column(name = "started_at")
    Instant startedAt = Instant.EPOCH;

    long size;

    long done;

    @Column(name = "seen_at")
    Instant seenAt = Instant.EPOCH;

    @Enumerated(EnumType.STRING)
    RegisterImport.State state = RegisterImport.State.RUNNING;

    @ColumnTransformer(write = "cast(? as jsonb)")
    @Nullable
    String report;

    static RegisterImportRow of(RegisterImport started) {
        var row = new RegisterImportRow();
        row.id = started.id().value();
        row.kind = started.kind();
        row.mode = started.mode();
        row.fileName = started.fileName();
        row.startedBy = started.startedBy();
        row.startedAt = started.startedAt();
        row.size = started.size();
        row.seenAt = started.seenAt();
        return row;
    }

    void take(RegisterImport changed, StoredJson json) {
        done = changed.done();
        seenAt = changed.seenAt();
        state = changed.state();
        report = changed.report() == null ? null : json.write(ImportReport.class, changed.report());
    }

    RegisterImport toImport(StoredJson json) {
        return new RegisterImport(
                new ImportId(id),
                kind,
                mode,
                fileName,
                startedBy,
                startedAt,
                size,
                done,
                seenAt,
                state,
                report == null ? null : json.read(ImportReport.class, report));
    }
}
