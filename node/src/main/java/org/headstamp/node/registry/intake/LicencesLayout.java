package org.headstamp.node.registry.intake;

import java.util.EnumSet;
import java.util.List;
import org.headstamp.node.registry.LicenceKind;

/** Licences and authorisations. */
final class LicencesLayout {
    static final Layout LAYOUT = new Layout(
            List.of(
                    Column.key("number"),
                    Column.code("kind", EnumSet.allOf(LicenceKind.class)),
                    Column.day("issued"),
                    Column.day("expires"),
                    Column.key("holder_ref"),
                    Column.state("export_state").optional(),
                    Column.state("import_state").optional(),
                    Column.states("transit_states"),
                    Column.key("final_recipient_ref").optional(),
                    Column.count("quantity").optional()),
            LicencesLayout::check,
            """
            key text, kind text, issued date, expires date, holder_ref text, export_state text, import_state text,
            transit_states text[], final_recipient_ref text, quantity bigint
            """,
            """
            select s.*, h.id as holder_id, r.id as final_recipient_id, l.id is not null as stored,
                   (l.kind, l.issued, l.expires, l.holder_id, l.export_state, l.import_state, l.transit_states,
                    l.final_recipient_id, l.quantity)
                   is not distinct from
                   (s.kind, s.issued, s.expires, h.id, s.export_state, s.import_state, s.transit_states,
                    r.id, s.quantity) as same
            from staged s
                 left join party h on h.ref = s.holder_ref
                 left join party r on r.ref = s.final_recipient_ref
                 left join licence l on l.number = s.key
            """,
            List.of(
                    Layout.SetCheck.unknown("holder_ref", "holder_id"),
                    Layout.SetCheck.unknown("final_recipient_ref", "final_recipient_id")),
            new Layout.Insertion(
                    "licence",
                    "number, kind, issued, expires, holder_id, export_state, import_state, transit_states, "
                            + "final_recipient_id, quantity",
                    "key, kind, issued, expires, holder_id, export_state, import_state, transit_states, "
                            + "final_recipient_id, quantity"));

    private LicencesLayout() {}

    private static void check(StagedRow row) {
        // Both are dates to the day in ISO 8601, so their texts sort as they do.
        if (row.value("expires").compareTo(row.value("issued")) < 0) {
            row.reject("expires", RejectReason.INCONSISTENT, "before it was issued");
        }
        var kind = row.value("kind");
        if (kind.equals(LicenceKind.EXPORT.name()) && !row.given("import_state")) {
            row.reject("import_state", RejectReason.MISSING_VALUE, "an export licence names the importing State");
        }
        if (kind.equals(LicenceKind.IMPORT.name()) && !row.given("export_state")) {
            row.reject("export_state", RejectReason.MISSING_VALUE, "an import licence names the exporting State");
        }
    }
}
