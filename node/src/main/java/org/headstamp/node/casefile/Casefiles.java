package org.headstamp.node.casefile;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.headstamp.node.CaseId;
import org.headstamp.node.Checked;
import org.headstamp.node.casefile.Casefile.Origin;
import org.headstamp.node.casefile.Casefile.State;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;

/** The cases of this State, as its operators see them. */
@Singleton
public class Casefiles {
    /** The longest page. */
    public static final int MOST = 100;

    private final CasefileRepository casefiles;
    private final TimelineRepository timeline;
    private final CaseJournal journal;
    private final CaseNumbers numbers;
    private final InstantSource clock;

    Casefiles(
            CasefileRepository casefiles,
            TimelineRepository timeline,
            CaseJournal journal,
            CaseNumbers numbers,
            InstantSource clock) {
        this.casefiles = casefiles;
        this.timeline = timeline;
        this.journal = journal;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** Opens a case of this State. */
    @Transactional
    public Casefile open(Operator by, String title, String unit) {
        by.require("open a case", Role.OFFICER);
        var now = now();
        var id = numbers.next(now);
        var row = CasefileRow.of(new Casefile(
                id, Checked.text("title", title, 200), unit, Origin.OWN, by.account(), now, Set.of(), State.OPEN, 0));
        journal.opened(row, TimelineEntry.of(now, "CASE", "OPENED", by.account()));
        return row.toCasefile();
    }

    /**
     * One case, for auditors without its title.
     *
     * @throws UnknownCaseException if there is no such case
     */
    @Transactional
    public Casefile get(Operator by, CaseId id) {
        return shown(by, casefiles.present(id).toCasefile());
    }

    /** A page of all cases, the newest first. */
    @Transactional
    public CasePage list(Operator by, long before, int most) {
        int size = Math.clamp(most, 1, MOST);
        var rows = casefiles.before(before, size + 1);
        var page = rows.subList(0, Math.min(size, rows.size()));
        return new CasePage(
                page.stream().map(row -> shown(by, row.toCasefile())).toList(),
                rows.size() > size ? page.getLast().number : null);
    }

    /** A page of what happened in a case, the oldest first. */
    @Transactional
    public TimelinePage timeline(Operator by, CaseId id, long after, int most) {
        shown(by, casefiles.present(id).toCasefile());
        int size = Math.clamp(most, 1, MOST);
        var rows = timeline.after(id, after, size + 1);
        var page = rows.subList(0, Math.min(size, rows.size()));
        return new TimelinePage(
                page.stream().map(TimelineRow::toEntry).toList(), rows.size() > size ? page.getLast().id : null);
    }

    /**
     * Closes a case or opens it again; repeating changes nothing.
     *
     * @param version the version that the operator saw
     * @throws CaseChangedException if the case is at another version
     */
    @Transactional
    public Casefile move(Operator by, CaseId id, long version, State state) {
        by.require("close or reopen a case", Role.OFFICER);
        var row = casefiles.locked(id).orElseThrow(() -> new UnknownCaseException(id));
        if (row.state == state) {
            return row.toCasefile();
        }
        if (row.version != version) {
            throw new CaseChangedException(id, version, row.version);
        }
        row.state = state;
        journal.changed(
                row, TimelineEntry.of(now(), "CASE", state == State.OPEN ? "REOPENED" : "CLOSED", by.account()));
        return row.toCasefile();
    }

    private static Casefile shown(Operator by, Casefile casefile) {
        by.require("read cases", Role.values());
        return by.isOneOf(Role.OFFICER, Role.FOCAL_POINT, Role.REGISTRAR, Role.INVESTIGATOR)
                ? casefile
                : casefile.withoutContents();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
