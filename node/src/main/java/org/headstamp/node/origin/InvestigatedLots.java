package org.headstamp.node.origin;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import org.headstamp.node.Checked;
import org.headstamp.node.IllegalTransitionException;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.NodeClock;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.origin.OriginJournal.Subject;
import org.headstamp.node.registry.RecordKey;
import org.headstamp.node.registry.RegistryReader;

/** Lots of our registers that an investigation concerns besides those on the items notified. */
@Singleton
public class InvestigatedLots {
    /** More lots than this are no lots in particular. */
    public static final int MOST = 200;

    private final InvestigationRepository investigations;
    private final InvestigatedLotRepository lots;
    private final RegistryReader registers;
    private final OriginJournal journal;
    private final NodeClock clock;

    InvestigatedLots(
            InvestigationRepository investigations,
            InvestigatedLotRepository lots,
            RegistryReader registers,
            OriginJournal journal,
            NodeClock clock) {
        this.investigations = investigations;
        this.lots = lots;
        this.registers = registers;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Names the lots, in place of those named before; none takes the names back.
     *
     * @param seen version of the lots that these replace
     * @throws LotsChangedException if that is not the latest
     * @throws InvalidValueException if the registers lack one of them, or there are more than {@link #MOST}
     * @throws IllegalTransitionException if the investigation is over
     */
    @Transactional
    public ConcernedLots name(Operator by, InvestigationId id, long seen, List<RecordKey> named) {
        by.require("name lots under investigation", Role.INVESTIGATOR);
        var refs = Checked.list("lots", named, MOST);
        var investigation = investigations.locked(by, id);
        if (investigation.state().stage().isOver()) {
            throw new IllegalTransitionException(investigation.name(), investigation.state(), "name lots");
        }
        long version = lots.version(id);
        if (version != seen) {
            throw new LotsChangedException(investigation, seen, version);
        }
        for (var ref : refs) {
            if (registers.lot(ref, by).isEmpty()) {
                throw new InvalidValueException("lots", "names record {0}, which the registers do not have", ref);
            }
        }
        lots.name(id, refs, by.account(), clock.now());
        journal.noted(Subject.of(investigation), by.account(), null, "LOTS_NAMED_" + refs.size(), clock.now());
        journal.changed(Subject.of(investigation), by.account(), "LOTS_NAMED_" + refs.size());
        return lots.of(id);
    }

    /** The lots that an investigation concerns. */
    @Transactional
    public ConcernedLots of(Operator by, InvestigationId id) {
        by.require("read parallel investigations", Role.FOCAL_POINT, Role.INVESTIGATOR);
        return lots.of(investigations.get(by, id).id());
    }
}
