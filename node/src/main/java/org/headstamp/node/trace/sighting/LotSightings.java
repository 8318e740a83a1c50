package org.headstamp.node.trace.sighting;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.headstamp.node.NodeClock;
import org.headstamp.node.registry.Candidate;
import org.headstamp.node.trace.composing.ConfirmedRecord;
import org.headstamp.node.trace.message.Caveat;

/** What other States found of our lots: noted when a record is confirmed, and told to whoever answers about the lot. */
@Singleton
public class LotSightings {
    private final LotSightingRepository sightings;
    private final SightingConfig config;
    private final Event<LotSeenAgain> seenAgain;
    private final NodeClock clock;

    LotSightings(
            LotSightingRepository sightings, SightingConfig config, Event<LotSeenAgain> seenAgain, NodeClock clock) {
        this.sightings = sightings;
        this.config = config;
        this.seenAgain = seenAgain;
        this.clock = clock;
    }

    /** What sightings of the same lots add to an answer. */
    @Transactional
    public Set<Caveat> caveats(LotSighting.Asked asked, List<ConfirmedRecord> records) {
        var caveats = EnumSet.noneOf(Caveat.class);
        for (var find : finds(asked, records)) {
            if (FarApart.is(find, others(find), config.window(), config.areas())) {
                caveats.add(Caveat.SAME_LOT_FAR_APART);
            }
        }
        return caveats;
    }

    /** Items of a question were confirmed to be of lots; what was confirmed of it before counts no more. */
    @Transactional(TxType.MANDATORY)
    public void confirmed(LotSighting.Asked asked, List<ConfirmedRecord> records) {
        var finds = finds(asked, records);
        finds.forEach(find -> sightings.lock(find.lot()));
        sightings.forget(asked.trace());
        for (var find : finds) {
            sightings.add(find, clock.now());
            var matching = others(find).stream().filter(find::matches).toList();
            if (!matching.isEmpty()) {
                seenAgain.fire(new LotSeenAgain(find, matching));
            }
        }
    }

    private List<LotSighting> others(LotSighting find) {
        return sightings.others(find.lot(), find.trace(), config.limit());
    }

    /** In the order of the lots, which are locked one after the other. */
    private static List<LotSighting> finds(LotSighting.Asked asked, List<ConfirmedRecord> records) {
        var finds = new ArrayList<LotSighting>();
        for (var record : records) {
            if (record.candidate().match() instanceof Candidate.OfLot(var lot)) {
                finds.add(LotSighting.of(asked, record.item().reference(), lot));
            }
        }
        finds.sort(Comparator.comparing(find -> find.lot().value()));
        return finds;
    }
}
