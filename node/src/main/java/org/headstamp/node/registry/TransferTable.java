package org.headstamp.node.registry;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.headstamp.pki.MemberState;

/** Reads the transfers of one lot or one firearm. */
@Singleton
class TransferTable {
    private static final String SELECT = "select x.ref, x.kind, x.happened_on, x.date_precision, x.quantity, "
            + "x.document, x.register, " + RecordColumns.party("f") + ", " + RecordColumns.party("t") + ", "
            + RecordColumns.LICENCE
            + """
             from transfer x
                 left join party f on f.id = x.from_id
                 left join party t on t.id = x.to_id
                 left join licence a on a.id = x.licence_id
                 left join party h on h.id = a.holder_id
                 left join party r on r.id = a.final_recipient_id
            """;
    /** Entries of one day keep the order in which the register's file had them. */
    private static final String IN_ORDER = " order by x.happened_on, x.id limit ?";

    private static final String TOTALS = """
            select count(*) as transfers,
                   coalesce(sum(x.quantity) filter (where x.kind = 'MANUFACTURED'), 0) as manufactured,
                   coalesce(sum(x.quantity) filter (where x.from_id = o.maker_id and x.kind not in
                       ('LOST', 'STOLEN', 'DESTROYED', 'TRANSIT')), 0) as handed_out,
                   coalesce(sum(x.quantity) filter (where x.kind = 'EXPORTED'), 0) as exported,
                   coalesce(sum(x.quantity) filter (where x.kind = 'LOST'), 0) as lost,
                   coalesce(sum(x.quantity) filter (where x.kind = 'STOLEN'), 0) as stolen,
                   coalesce(sum(x.quantity) filter (where x.kind = 'DESTROYED'), 0) as destroyed,
                   coalesce(array_agg(distinct coalesce(a.import_state, t.country))
                       filter (where x.kind = 'EXPORTED' and coalesce(a.import_state, t.country) is not null),
                       '{}') as export_states
            """;

    private final RecordTables tables;

    TransferTable(RecordTables tables) {
        this.tables = tables;
    }

    List<Transfer> ofLot(RecordKey lot, int limit) {
        return tables.query(
                SELECT + " where x.lot_id = (select id from lot where ref = ?)" + IN_ORDER,
                RecordColumns::toTransfer,
                lot,
                limit);
    }

    List<Transfer> ofFirearm(RecordKey firearm, int limit) {
        return tables.query(
                SELECT + " where x.firearm_id = (select id from registered_firearm where ref = ?)" + IN_ORDER,
                RecordColumns::toTransfer,
                firearm,
                limit);
    }

    Totals totalsOfLot(RecordKey lot) {
        return totals("lot o join transfer x on x.lot_id = o.id", lot);
    }

    Totals totalsOfFirearm(RecordKey firearm) {
        return totals("registered_firearm o join transfer x on x.firearm_id = o.id", firearm);
    }

    private Totals totals(String from, RecordKey ref) {
        return tables.query(
                        TOTALS + " from " + from
                                + " left join licence a on a.id = x.licence_id left join party t on t.id = x.to_id"
                                + " where o.ref = ?",
                        TransferTable::toTotals,
                        ref)
                .getFirst();
    }

    private static Totals toTotals(ResultSet row) throws SQLException {
        var states = (String[]) row.getArray("export_states").getArray();
        return new Totals(
                row.getLong("transfers"),
                row.getLong("manufactured"),
                row.getLong("handed_out"),
                row.getLong("exported"),
                row.getLong("lost"),
                row.getLong("stolen"),
                row.getLong("destroyed"),
                Arrays.stream(states).map(MemberState::new).collect(Collectors.toSet()));
    }
}
