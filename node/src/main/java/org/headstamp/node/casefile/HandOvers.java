package org.headstamp.node.casefile;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import org.headstamp.node.CaseId;
import org.headstamp.node.NodeClock;
import org.headstamp.node.identity.Accounts;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;

/**
 * An account's work goes to a successor: open cases that it leads, and tasks that it has taken. Who drafted and who
 * approved stays as the log has it, so a successor may approve what its predecessor drafted, and never what it drafted
 * itself.
 */
@Singleton
public class HandOvers {
    /** Cases that one step moves; it is one transaction. */
    static final int MOST_CASES = 1000;

    private static final int NAMED = 10;

    private final HandOverRepository work;
    private final CasefileRepository casefiles;
    private final CaseJournal journal;
    private final Accounts accounts;
    private final NodeClock clock;

    HandOvers(
            HandOverRepository work,
            CasefileRepository casefiles,
            CaseJournal journal,
            Accounts accounts,
            NodeClock clock) {
        this.work = work;
        this.casefiles = casefiles;
        this.journal = journal;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * Hands the work of an account to another one of its unit and roles.
     *
     * @throws org.headstamp.node.identity.AccountConflictException if that account cannot succeed it
     * @throws HandOverRefusedException if the successor does not see every case
     */
    @Transactional
    public HandOver handOver(Operator by, String from, String to) {
        by.require("hand over the work of an account", Role.FOCAL_POINT);
        var successor = accounts.successor(by, from, to);
        requireSees(by, successor, from);
        var found = work.casesOf(from, MOST_CASES + 1);
        var moved = found.subList(0, Math.min(MOST_CASES, found.size()));
        int led = 0;
        int tasks = 0;
        for (var id : moved) {
            led += handOver(by, id, from, to) ? 1 : 0;
            tasks += work.moveTasks(id, from, to);
        }
        return new HandOver(from, to, led, tasks, found.size() > MOST_CASES);
    }

    /** Whether the case had to get another lead. */
    private boolean handOver(Operator by, CaseId id, String from, String to) {
        var row = casefiles.locked(id).orElseThrow();
        boolean leads = from.equals(row.lead);
        if (leads) {
            row.lead = to;
        }
        journal.changed(
                row,
                TimelineEntry.of(clock.now(), "CASE", leads ? "LEAD_HANDED_OVER" : "TASKS_HANDED_OVER", by.account())
                        .withSubject("account", to));
        return leads;
    }

    /** Names only what the caller sees itself. */
    private void requireSees(Operator by, Operator successor, String from) {
        var hidden = work.hiddenFrom(successor, from, NAMED + 1);
        if (hidden.isEmpty()) {
            return;
        }
        var seen = seen(by, hidden);
        throw seen.isEmpty()
                ? new HandOverRefusedException(
                        "{0} does not see every case of {1}; let its unit into them first", successor.account(), from)
                : new HandOverRefusedException(
                        "{0} does not see every case of {1}: {2}; let its unit in first",
                        successor.account(), from, seen);
    }

    private List<CaseId> seen(Operator by, List<CaseId> hidden) {
        return hidden.stream()
                .filter(id -> casefiles.sees(VisibleCases.listed(by), id))
                .limit(NAMED)
                .toList();
    }
}
