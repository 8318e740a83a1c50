package org.headstamp.node.casefile;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
    private final CaseAccess access;

    Casefiles(
            CasefileRepository casefiles,
            TimelineRepository timeline,
            CaseJournal journal,
            CaseNumbers numbers,
            CaseAccess access) {
        this.casefiles = casefiles;
        this.timeline = timeline;
        this.journal = journal;
        this.numbers = numbers;
        this.access = access;
    }

    /** Opens a case of this State. */
    @Transactional
    public Casefile open(Operator by, String title, String unit) {
        by.require("open a case", Role.OFFICER);
        return begin(by, title, unit);
    }

    /** Opens a case for what a feature begins in one of its own; that feature has checked who may. */
    @Transactional(TxType.MANDATORY)
    public Casefile begin(Operator by, String title, String unit) {
        var now = numbers.now();
        var id = numbers.next(now);
        var row = CasefileRow.of(new Casefile(
                id,
                Checked.text("title", title, 200),
                unit,
                Origin.OWN,
                by.account(),
                now,
                Set.of(),
                State.OPEN,
                by.account(),
                Compartment.NONE,
                0));
        journal.opened(row, TimelineEntry.of(now, "CASE", "OPENED", by.account()));
        return row.toCasefile();
    }

    /**
     * One case, for auditors without its title.
     *
     * @throws UnknownCaseException if there is no such case, or none for this operator
     */
    @Transactional
    public Casefile get(Operator by, CaseId id) {
        by.requireOfficial("read cases");
        access.requireListed(by, id);
        return shown(by, casefiles.present(id).toCasefile());
    }

    /**
     * One case for somebody who works on it.
     *
     * @throws UnknownCaseException if there is no such case, or none for this operator
     */
    @Transactional
    public Casefile withContents(Operator by, CaseId id) {
        by.require("work on cases", Role.OFFICER, Role.FOCAL_POINT, Role.REGISTRAR, Role.INVESTIGATOR);
        access.require(by, id);
        return casefiles.present(id).toCasefile();
    }

    /** What some cases are called; those without a title, and those that the operator may not see, are left out. */
    @Transactional
    public Map<CaseId, String> titles(Operator by, Collection<CaseId> ids) {
        by.require("work on cases", Role.OFFICER, Role.FOCAL_POINT, Role.REGISTRAR, Role.INVESTIGATOR);
        var wanted = ids.stream().map(CaseId::toString).distinct().toList();
        return casefiles.titles(VisibleCases.contents(by), wanted).entrySet().stream()
                .collect(Collectors.toMap(title -> CaseId.parse(title.getKey()), Map.Entry::getValue));
    }

    /** A page of all cases that the operator may see, the newest first. */
    @Transactional
    public CasePage list(Operator by, long before, int most) {
        return list(by, CaseSearch.ALL, before, most);
    }

    /** A page of the cases that fit and that the operator may see, the newest first. */
    @Transactional
    public CasePage list(Operator by, CaseSearch wanted, long before, int most) {
        by.requireOfficial("read cases");
        int size = Math.clamp(most, 1, MOST);
        var rows = casefiles.before(before, wanted, VisibleCases.listed(by), worksOn(by), size + 1);
        var page = rows.subList(0, Math.min(size, rows.size()));
        return new CasePage(
                page.stream().map(row -> shown(by, row.toCasefile())).toList(),
                rows.size() > size ? page.getLast().number : null);
    }

    /** A page of what happened in a case, the oldest first. */
    @Transactional
    public TimelinePage timeline(Operator by, CaseId id, long after, int most) {
        by.requireOfficial("read cases");
        access.requireListed(by, id);
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
        access.require(by, id);
        var row = casefiles.locked(id).orElseThrow(() -> new UnknownCaseException(id));
        if (row.state == state) {
            return row.toCasefile();
        }
        if (row.version != version) {
            throw new CaseChangedException(id, version, row.version);
        }
        row.state = state;
        journal.changed(
                row,
                TimelineEntry.of(numbers.now(), "CASE", state == State.OPEN ? "REOPENED" : "CLOSED", by.account()));
        return row.toCasefile();
    }

    /** Contents only to who may work on the case; whoever merely audits it, or this case, sees none. */
    private Casefile shown(Operator by, Casefile casefile) {
        return worksOn(by) && casefile.compartment().admits(by) ? casefile : casefile.withoutContents();
    }

    private static boolean worksOn(Operator by) {
        return by.isOneOf(Role.OFFICER, Role.FOCAL_POINT, Role.REGISTRAR, Role.INVESTIGATOR);
    }
}
