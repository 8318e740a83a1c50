package org.headstamp.node.registry.intake;

import java.util.EnumSet;
import java.util.List;
import org.headstamp.node.registry.ReferenceKind;

/** References of the ballistic collection. */
final class ReferencesLayout {
    static final Layout LAYOUT = new Layout(
            List.of(
                    Column.key("reference_ref"),
                    Column.code("kind", EnumSet.allOf(ReferenceKind.class)),
                    Column.key("firearm_ref").optional(),
                    Column.reading("calibre", 100, false),
                    Column.reading("microstamp", 100, false).optional(),
                    Column.digest("topography").optional(),
                    Column.text("case_reference", 200).optional()),
            ReferencesLayout::check,
            """
            key text, kind text, firearm_ref text, calibre text, calibre_key text, microstamp text, microstamp_key text,
            topography bytea, case_reference text
            """,
            """
            select s.*, f.id as firearm_id, b.id is not null as stored,
                   (b.kind, b.firearm_id, b.calibre, b.microstamp, b.topography, b.case_reference)
                   is not distinct from
                   (s.kind, f.id, s.calibre, s.microstamp, s.topography, s.case_reference) as same
            from staged s left join registered_firearm f on f.ref = s.firearm_ref
                 left join ballistic_reference b on b.ref = s.key
            """,
            List.of(Layout.SetCheck.unknown("firearm_ref", "firearm_id")),
            new Layout.Insertion(
                    "ballistic_reference",
                    "ref, kind, firearm_id, calibre, calibre_key, microstamp, microstamp_key, topography, case_reference",
                    "key, kind, firearm_id, calibre, calibre_key, microstamp, microstamp_key, topography, "
                            + "case_reference"));

    private ReferencesLayout() {}

    private static void check(StagedRow row) {
        if (row.rejects().stream().anyMatch(reject -> reject.column().equals("kind"))) {
            return;
        }
        var kind = row.value("kind");
        switch (ReferenceKind.valueOf(kind)) {
            case TEST_FIRED_CASE -> row.requireGiven("firearm_ref", kind);
            case TEST_FIRED_BULLET -> {
                row.requireGiven("firearm_ref", kind);
                row.requireAbsent("microstamp", kind);
            }
            case MICROSTAMP -> {
                row.requireGiven("firearm_ref", kind);
                row.requireGiven("microstamp", kind);
            }
            case EXHIBIT_CASE -> row.requireGiven("case_reference", kind);
            case EXHIBIT_BULLET -> {
                row.requireGiven("case_reference", kind);
                row.requireAbsent("microstamp", kind);
            }
        }
    }
}
