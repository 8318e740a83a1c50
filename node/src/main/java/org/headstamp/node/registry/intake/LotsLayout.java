package org.headstamp.node.registry.intake;

import java.util.EnumSet;
import java.util.List;
import org.headstamp.node.item.LotMark;

/** Lots of cartridges. */
final class LotsLayout {
    static final Layout LAYOUT = new Layout(
            List.of(
                    Column.key("lot_ref"),
                    Column.reading("number", 64, false),
                    Column.code("scheme", EnumSet.allOf(LotMark.Scheme.class)),
                    Column.key("maker_ref"),
                    Column.reading("mark", 50, true),
                    Column.year("year").optional(),
                    Column.count("declared_size"),
                    Column.count("legal_size").optional(),
                    Column.text("calibre", 100)),
            Layout.RowRule.NONE,
            """
            key text, number text, number_key text, scheme text, maker_ref text, mark text, mark_key text,
            year smallint, declared_size bigint, legal_size bigint, calibre text
            """,
            """
            select s.*, m.id as maker_id, m.role as maker_role, m.mark_keys as maker_marks, l.id is not null as stored,
                   (l.number, l.scheme, l.maker_id, l.mark, l.year, l.declared_size, l.legal_size, l.calibre)
                   is not distinct from
                   (s.number, s.scheme, m.id, s.mark, s.year, s.declared_size, s.legal_size, s.calibre) as same
            from staged s left join party m on m.ref = s.maker_ref left join lot l on l.ref = s.key
            """,
            List.of(
                    Layout.SetCheck.unknown("maker_ref", "maker_id"),
                    new Layout.SetCheck(
                            "maker_ref",
                            RejectReason.INCONSISTENT,
                            "'is a ' || maker_role",
                            "maker_role <> 'MANUFACTURER'"),
                    new Layout.SetCheck(
                            "mark",
                            RejectReason.INCONSISTENT,
                            "mark || ' is no headstamp of ' || maker_ref",
                            "maker_role = 'MANUFACTURER' and mark_key <> all (maker_marks)")),
            new Layout.Insertion(
                    "lot",
                    "ref, number, number_key, scheme, maker_id, mark, mark_key, year, declared_size, legal_size, calibre",
                    "key, number, number_key, scheme, maker_id, mark, mark_key, year, declared_size, legal_size, calibre"));

    private LotsLayout() {}
}
