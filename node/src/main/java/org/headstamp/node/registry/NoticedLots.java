package org.headstamp.node.registry;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;

/** Lists the lots of our registers that are under alert or under investigation. */
@Singleton
public class NoticedLots {
    /** More are not listed. */
    public static final int MOST = 200;

    private final List<LotWatch> watches;
    private final LotWatches notices;
    private final RecordTables records;

    NoticedLots(@All List<LotWatch> watches, LotWatches notices, RecordTables records) {
        this.watches = List.copyOf(watches);
        this.notices = notices;
        this.records = records;
    }

    /**
     * Some lots under notice.
     *
     * @param cut there may be more, which a search of the registers finds with their notices
     */
    public record Listed(List<NoticedLot> lots, boolean cut) {
        public Listed {
            lots = List.copyOf(lots);
        }
    }

    /** As many as there are, at most {@link #MOST}; only what the reader may know of. */
    @Transactional
    public Listed list(Operator reader) {
        reader.require("read the registers", Role.REGISTRAR, Role.FOCAL_POINT, Role.INVESTIGATOR);
        var lots = new LinkedHashSet<Lot>();
        boolean cut = false;
        for (var watch : watches) {
            var watched = watch.watched(MOST);
            var numbered = records.lots(watched.numberKeys(), MOST);
            lots.addAll(numbered);
            cut |= watched.isFull(MOST) || numbered.size() >= MOST;
            watched.records().forEach(ref -> records.lot(ref).ifPresent(lots::add));
        }
        var noticed = new ArrayList<NoticedLot>();
        for (var lot : lots) {
            var known = notices.about(lot, reader);
            if (!known.isEmpty() && noticed.size() < MOST) {
                noticed.add(new NoticedLot(lot, known));
            }
        }
        return new Listed(noticed, cut || noticed.size() >= MOST);
    }
}
