package org.headstamp.node.registry.intake;

import java.util.EnumSet;
import java.util.List;
import org.headstamp.node.registry.PartyRole;

/** Manufacturers with their headstamps, and all other parties. */
final class PartiesLayout {
    static final Layout LAYOUT = new Layout(
            List.of(
                    Column.key("party_ref"),
                    Column.code("role", EnumSet.allOf(PartyRole.class)),
                    Column.text("name", 200).optional(),
                    Column.state("country").optional(),
                    Column.marks("marks")),
            PartiesLayout::check,
            "key text, role text, name text, country text, marks text[], mark_keys text[]",
            """
            select s.*, p.id is not null as stored,
                   (p.role, p.name, p.country, p.marks) is not distinct from (s.role, s.name, s.country, s.marks) as same
            from staged s left join party p on p.ref = s.key
            """,
            List.of(),
            new Layout.Insertion(
                    "party",
                    "ref, role, name, country, marks, mark_keys",
                    "key, role, name, country, marks, mark_keys"));

    private PartiesLayout() {}

    private static void check(StagedRow row) {
        boolean person = row.value("role").equals(PartyRole.PERSON.name());
        if (person && row.given("name")) {
            row.reject("name", RejectReason.INCONSISTENT, "a person is kept under a pseudonym only");
        }
        if (!person && !row.given("name")) {
            row.reject("name", RejectReason.MISSING_VALUE, "");
        }
        if (row.given("marks") && !row.value("role").equals(PartyRole.MANUFACTURER.name())) {
            row.reject("marks", RejectReason.INCONSISTENT, "only manufacturers have headstamps");
        }
    }
}
