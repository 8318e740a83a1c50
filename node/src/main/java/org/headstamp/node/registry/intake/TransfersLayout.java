package org.headstamp.node.registry.intake;

import java.util.EnumSet;
import java.util.List;
import org.headstamp.node.registry.TransferKind;

/** What happened to firearms and to rounds of lots. */
final class TransfersLayout {
    static final Layout LAYOUT = new Layout(
            List.of(
                    Column.key("transfer_ref"),
                    Column.code("kind", EnumSet.complementOf(EnumSet.of(TransferKind.GAP))),
                    Column.partialDate("date"),
                    Column.key("from_ref").optional(),
                    Column.key("to_ref").optional(),
                    Column.key("lot_ref").optional(),
                    Column.key("firearm_ref").optional(),
                    Column.count("quantity"),
                    Column.key("licence").optional(),
                    Column.text("document", 200).optional(),
                    Column.text("register", 200)),
            TransfersLayout::check,
            """
            key text, kind text, happened_on date, date_precision "char", from_ref text, to_ref text,
            lot_ref text, firearm_ref text, quantity bigint, licence text, document text, register text
            """,
            """
            select s.*, f.id as from_id, t.id as to_id, l.id as lot_id, g.id as firearm_id, a.id as licence_id,
                   o.ref is not null as stored,
                   o.ref is not null and
                   (o.kind, o.happened_on, o.date_precision, o.from_id, o.to_id, o.lot_id, o.firearm_id, o.quantity,
                    o.licence_id, o.document, o.register)
                   is not distinct from
                   (s.kind, s.happened_on, s.date_precision, f.id, t.id, l.id, g.id, s.quantity,
                    a.id, s.document, s.register) as same
            from staged s
                 left join party f on f.ref = s.from_ref
                 left join party t on t.ref = s.to_ref
                 left join lot l on l.ref = s.lot_ref
                 left join registered_firearm g on g.ref = s.firearm_ref
                 left join licence a on a.number = s.licence
                 left join transfer o on o.ref = s.key
            """,
            List.of(
                    Layout.SetCheck.unknown("from_ref", "from_id"),
                    Layout.SetCheck.unknown("to_ref", "to_id"),
                    Layout.SetCheck.unknown("lot_ref", "lot_id"),
                    Layout.SetCheck.unknown("firearm_ref", "firearm_id"),
                    Layout.SetCheck.unknown("licence", "licence_id")),
            new Layout.Insertion(
                    "transfer",
                    "ref, kind, happened_on, date_precision, from_id, to_id, lot_id, firearm_id, quantity, licence_id, "
                            + "document, register",
                    "key, kind, happened_on, date_precision, from_id, to_id, lot_id, firearm_id, quantity, licence_id, "
                            + "document, register"));

    private TransfersLayout() {}

    private static void check(StagedRow row) {
        boolean ofFirearm = row.given("firearm_ref");
        if (ofFirearm == row.given("lot_ref")) {
            row.reject("lot_ref", RejectReason.INCONSISTENT, "name either a lot or a firearm");
        }
        if (ofFirearm && !row.value("quantity").equals("1")) {
            row.reject("quantity", RejectReason.INCONSISTENT, "1 for a firearm");
        }
        if (row.rejects().stream().noneMatch(reject -> reject.column().equals("kind"))) {
            checkParties(TransferKind.valueOf(row.value("kind")), row);
        }
    }

    private static void checkParties(TransferKind kind, StagedRow row) {
        switch (kind) {
            case MANUFACTURED -> {
                mustBeAbsent("from_ref", row);
                mustBeGiven("to_ref", row);
            }
            case IMPORTED, SURRENDERED -> mustBeGiven("to_ref", row);
            case SOLD, EXPORTED, TRANSIT, ISSUED_TO_FORCE -> {
                mustBeGiven("from_ref", row);
                mustBeGiven("to_ref", row);
            }
            case RETAIL_SALE, DESTROYED -> mustBeGiven("from_ref", row);
            case LOST, STOLEN -> {
                mustBeGiven("from_ref", row);
                mustBeAbsent("to_ref", row);
            }
            case GAP -> throw new IllegalArgumentException("no register records a gap");
        }
    }

    private static void mustBeGiven(String header, StagedRow row) {
        row.requireGiven(header, row.value("kind"));
    }

    private static void mustBeAbsent(String header, StagedRow row) {
        row.requireAbsent(header, row.value("kind"));
    }
}
