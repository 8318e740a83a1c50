package org.headstamp.node.registry;

import com.google.protobuf.ByteString;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.headstamp.node.item.LotMark;
import org.headstamp.node.item.PartialDate;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.Sha256;
import org.jspecify.annotations.Nullable;

/** Makes records of rows. The columns of a joined table carry a prefix, which {@link #party(String)} writes. */
final class RecordColumns {
    static final String LOT = "select l.id, l.ref, l.number, l.scheme, l.mark, l.year, l.declared_size, l.legal_size, "
            + "l.calibre, " + party("m") + " from lot l join party m on m.id = l.maker_id";
    static final String FIREARM = "select f.id, f.ref, f.serial, f.make, f.model, f.calibre, f.year, " + party("m")
            + " from registered_firearm f left join party m on m.id = f.maker_id";
    static final String REFERENCE = "select b.ref, b.kind, b.calibre, b.microstamp, b.topography, b.case_reference, "
            + "f.ref as firearm_ref from ballistic_reference b left join registered_firearm f on f.id = b.firearm_id";
    static final String PARTY = "select " + party("m") + " from party m";
    static final String LICENCE = licence("a") + ", " + party("h") + ", " + party("r");

    private RecordColumns() {}

    /** Select list of a party joined under an alias. */
    static String party(String alias) {
        return columns(alias, "ref", "role", "name", "country", "marks");
    }

    private static String licence(String alias) {
        return columns(
                alias,
                "number",
                "kind",
                "issued",
                "expires",
                "export_state",
                "import_state",
                "transit_states",
                "quantity");
    }

    private static String columns(String alias, String... names) {
        return String.join(
                ", ",
                Arrays.stream(names)
                        .map(name -> alias + "." + name + " as " + alias + "_" + name)
                        .toList());
    }

    static @Nullable Party toParty(ResultSet row, String alias) throws SQLException {
        var ref = row.getString(alias + "_ref");
        if (ref == null) {
            return null;
        }
        return new Party(
                new RecordKey(ref),
                PartyRole.valueOf(row.getString(alias + "_role")),
                row.getString(alias + "_name"),
                state(row.getString(alias + "_country")),
                texts(row, alias + "_marks"));
    }

    static Party toKnownParty(ResultSet row, String alias) throws SQLException {
        var party = toParty(row, alias);
        if (party == null) {
            throw new IllegalStateException("a record refers to no party as " + alias);
        }
        return party;
    }

    static Lot toLot(ResultSet row) throws SQLException {
        return new Lot(
                new RecordKey(row.getString("ref")),
                row.getString("number"),
                LotMark.Scheme.valueOf(row.getString("scheme")),
                toKnownParty(row, "m"),
                row.getString("mark"),
                row.getObject("year", Integer.class),
                row.getLong("declared_size"),
                row.getObject("legal_size", Long.class),
                row.getString("calibre"));
    }

    static FirearmRecord toFirearm(ResultSet row) throws SQLException {
        return new FirearmRecord(
                new RecordKey(row.getString("ref")),
                row.getString("serial"),
                row.getString("make"),
                row.getString("model"),
                row.getString("calibre"),
                row.getObject("year", Integer.class),
                toParty(row, "m"));
    }

    static BallisticReference toReference(ResultSet row) throws SQLException {
        var firearm = row.getString("firearm_ref");
        var topography = row.getBytes("topography");
        return new BallisticReference(
                new RecordKey(row.getString("ref")),
                ReferenceKind.valueOf(row.getString("kind")),
                firearm == null ? null : new RecordKey(firearm),
                row.getString("calibre"),
                row.getString("microstamp"),
                topography == null ? null : new Sha256(ByteString.copyFrom(topography)),
                row.getString("case_reference"));
    }

    static @Nullable Licence toLicence(ResultSet row) throws SQLException {
        var number = row.getString("a_number");
        if (number == null) {
            return null;
        }
        return new Licence(
                number,
                LicenceKind.valueOf(row.getString("a_kind")),
                row.getObject("a_issued", LocalDate.class),
                row.getObject("a_expires", LocalDate.class),
                toKnownParty(row, "h"),
                state(row.getString("a_export_state")),
                state(row.getString("a_import_state")),
                texts(row, "a_transit_states").stream().map(MemberState::new).toList(),
                toParty(row, "r"),
                row.getObject("a_quantity", Long.class));
    }

    static Transfer toTransfer(ResultSet row) throws SQLException {
        return new Transfer(
                new RecordKey(row.getString("ref")),
                TransferKind.valueOf(row.getString("kind")),
                date(row.getObject("happened_on", LocalDate.class), row.getString("date_precision")),
                toParty(row, "f"),
                toParty(row, "t"),
                row.getLong("quantity"),
                row.getString("document"),
                toLicence(row),
                row.getString("register"));
    }

    private static PartialDate date(LocalDate first, String precision) {
        return switch (precision) {
            case "D" -> PartialDate.of(first);
            case "M" -> PartialDate.of(first.getYear(), first.getMonthValue());
            case "Y" -> PartialDate.of(first.getYear());
            default -> throw new IllegalStateException("unknown precision of a date: " + precision);
        };
    }

    private static @Nullable MemberState state(@Nullable String alpha2) {
        return alpha2 == null ? null : new MemberState(alpha2);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
