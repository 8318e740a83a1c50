package org.headstamp.node.registry.intake;

import java.util.List;

/** Firearms. */
final class FirearmsLayout {
    static final Layout LAYOUT = new Layout(
            List.of(
                    Column.key("firearm_ref"),
                    Column.reading("serial", 64, false),
                    Column.name("make", 200),
                    Column.text("model", 200),
                    Column.text("calibre", 100),
                    Column.year("year").optional(),
                    Column.key("maker_ref").optional()),
            Layout.RowRule.NONE,
            """
            key text, serial text, serial_key text, make text, make_key text, model text, calibre text,
            year smallint, maker_ref text
            """,
            """
            select s.*, m.id as maker_id, f.id is not null as stored,
                   (f.serial, f.make, f.model, f.calibre, f.year, f.maker_id)
                   is not distinct from (s.serial, s.make, s.model, s.calibre, s.year, m.id) as same
            from staged s left join party m on m.ref = s.maker_ref left join registered_firearm f on f.ref = s.key
            """,
            List.of(Layout.SetCheck.unknown("maker_ref", "maker_id")),
            new Layout.Insertion(
                    "registered_firearm",
                    "ref, serial, serial_key, make, make_key, model, calibre, year, maker_id",
                    "key, serial, serial_key, make, make_key, model, calibre, year, maker_id"));

    private FirearmsLayout() {}
}
