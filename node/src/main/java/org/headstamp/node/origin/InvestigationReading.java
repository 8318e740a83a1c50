package org.headstamp.node.origin;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import org.headstamp.node.CaseId;
import org.headstamp.node.NodeClock;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.origin.OriginJournal.Subject;
import org.jspecify.annotations.Nullable;

/** Reads parallel investigations of ours and what was told of them. Who reads a notification first is logged. */
@Singleton
public class InvestigationReading {
    private final InvestigationRepository investigations;
    private final UpdateRepository updates;
    private final OriginJournal journal;
    private final NodeClock clock;

    InvestigationReading(
            InvestigationRepository investigations, UpdateRepository updates, OriginJournal journal, NodeClock clock) {
        this.investigations = investigations;
        this.updates = updates;
        this.journal = journal;
        this.clock = clock;
    }

    /** An investigation with the notification that began it; reading it opens the notification. */
    @Transactional
    public ParallelInvestigation get(Operator by, InvestigationId id) {
        mayRead(by);
        var investigation = investigations.get(by, id);
        if (investigations.opened(id, by.account(), clock.now())) {
            journal.opened(Subject.of(investigation), by.account(), investigation.notification(), clock.now());
        }
        return investigation;
    }

    /** Investigations, newest first, before the given one or from the newest; at most 200. */
    @Transactional
    public List<ParallelInvestigation> before(Operator by, @Nullable InvestigationId before, int most) {
        return find(by, InvestigationSearch.ALL, before, most);
    }

    /** The same of those that fit. */
    @Transactional
    public List<ParallelInvestigation> find(
            Operator by, InvestigationSearch wanted, @Nullable InvestigationId before, int most) {
        mayRead(by);
        return investigations.before(by, wanted, before, most);
    }

    /** Investigations in a case, oldest first, at most 200. */
    @Transactional
    public List<ParallelInvestigation> in(Operator by, CaseId caseId) {
        mayRead(by);
        return investigations.ofCase(by, caseId);
    }

    /** What the other State was told, or will be once approved, oldest first, at most 200. */
    @Transactional
    public List<InvestigationUpdate> updates(Operator by, InvestigationId id) {
        mayRead(by);
        return updates.of(investigations.get(by, id).id());
    }

    private static void mayRead(Operator by) {
        by.require("read parallel investigations", Role.FOCAL_POINT, Role.INVESTIGATOR);
    }
}
