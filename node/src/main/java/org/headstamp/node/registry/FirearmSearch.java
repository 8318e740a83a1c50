package org.headstamp.node.registry;

import java.util.ArrayList;
import java.util.List;
import org.headstamp.node.item.Calibre;
import org.headstamp.node.item.Serial;
import org.headstamp.node.item.reading.MarkText;
import org.jspecify.annotations.Nullable;

/** Looks firearms up by their serial number, as ammunition is by its lot. */
final class FirearmSearch {
    private static final int SOUGHT_FOR_ONE_SHOWN = 4;

    private final RecordTables records;
    private final SkeletonTable<FirearmRecord> firearms;
    private final int limit;
    private final int most;

    FirearmSearch(RecordTables records, RegistryConfig config) {
        this.records = records;
        this.limit = config.candidateLimit();
        this.most = SOUGHT_FOR_ONE_SHOWN * limit + 1;
        this.firearms = SkeletonTable.firearms(records, most, config.patternReach());
    }

    LookUp lookUp(@Nullable Serial serial, String make, @Nullable Calibre calibre) {
        if (serial == null) {
            return new LookUp.Insufficient(LookUp.Shortage.NOTHING_READ);
        }
        var ranking = new FirearmRanking(serial, make, calibre);
        var found = new Shortlist();
        var inFull =
                ranking.keys().stream().filter(key -> !MarkText.readInPart(key)).toList();
        add(found, inFull.isEmpty() ? List.of() : records.firearms(inFull, limit + 1), ranking);
        if (!found.hasAgreement()) {
            addLookAlikes(found, ranking);
        }
        return found.ranked(limit);
    }

    private void add(Shortlist found, List<FirearmRecord> firearms, FirearmRanking ranking) {
        if (firearms.size() >= most) {
            found.thereIsMore();
        }
        found.addIfAny(firearms.stream().map(ranking::of).toList());
    }

    private void addLookAlikes(Shortlist found, FirearmRanking ranking) {
        var sought = SoughtNumbers.of(ranking.keys());
        var owners = ranking.makeKeys();
        var alike = new ArrayList<>(firearms.with(sought.whole(), owners));
        alike.addAll(firearms.like(sought.inPart(), owners));
        alike.addAll(firearms.with(sought.whole()));
        alike.addAll(firearms.like(sought.enough()));
        add(found, alike, ranking);
        if (firearms.hasBeyondReach(sought.inPart(), owners) || firearms.hasBeyondReach(sought.enough())) {
            found.thereIsMore();
        }
        if (sought.needsManufacturer()) {
            found.missed(LookUp.Shortage.TOO_LITTLE_READABLE);
        }
    }
}
