package org.headstamp.node.casefile;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.headstamp.node.CaseId;
import org.headstamp.node.Checked;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.NodeClock;
import org.headstamp.node.identity.Accounts;
import org.headstamp.node.identity.NotPermittedException;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;

/** Keeps cases to the units that need them. Whatever leaves still needs two persons, so two must be left to see it. */
@Singleton
public class Compartments {
    /** One drafts and another approves, also when one of them drafts as a focal point. */
    static final int FEWEST_FOCAL_POINTS = 2;

    private final Casefiles casefiles;
    private final CasefileRepository rows;
    private final CaseJournal journal;
    private final Accounts accounts;
    private final NodeClock clock;

    Compartments(
            Casefiles casefiles, CasefileRepository rows, CaseJournal journal, Accounts accounts, NodeClock clock) {
        this.casefiles = casefiles;
        this.rows = rows;
        this.journal = journal;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Opens a case that only the operator's own unit and these see. */
    @Transactional
    public Casefile open(Operator by, String title, String unit, List<String> units) {
        var opened = casefiles.open(by, title, unit);
        return restrict(by, opened.id(), opened.version(), units);
    }

    /**
     * Keeps a case to the operator's own unit and these, from now on.
     *
     * @param version the version that the operator saw
     * @throws InvalidValueException if a unit has no account, or fewer than two active focal points would see the case
     */
    @Transactional
    public Casefile restrict(Operator by, CaseId id, long version, List<String> units) {
        var row = ours(by, id);
        var named = new ArrayList<>(Checked.list("units", units, Compartment.MOST_UNITS - 1));
        if (by.unit().isEmpty()) {
            throw new InvalidValueException("units", "cannot be set by an account that belongs to no unit");
        }
        named.add(by.unit());
        var compartment = Compartment.of(named);
        requireStaffed(compartment.units());
        return set(by, row, version, compartment);
    }

    /** Shows a case to every unit again. */
    @Transactional
    public Casefile lift(Operator by, CaseId id, long version) {
        return set(by, ours(by, id), version, Compartment.NONE);
    }

    private Casefile set(Operator by, CasefileRow row, long version, Compartment compartment) {
        var before = row.toCasefile();
        if (before.compartment().equals(compartment)) {
            return before;
        }
        if (before.version() != version) {
            throw new CaseChangedException(before.id(), version, before.version());
        }
        row.keepTo(compartment);
        var code = compartment.kind() == Compartment.Kind.NONE ? "SHOWN_TO_ALL_UNITS" : "KEPT_TO_UNITS";
        journal.changed(row, TimelineEntry.of(clock.now(), "CASE", code, by.account()));
        return row.toCasefile();
    }

    private void requireStaffed(Collection<String> units) {
        for (var unit : units) {
            if (accounts.active(List.of(unit)) == 0) {
                throw new InvalidValueException("units", "name {0}, to which no active account belongs", unit);
            }
        }
        long focalPoints = accounts.active(Role.FOCAL_POINT, units);
        if (focalPoints < FEWEST_FOCAL_POINTS) {
            throw new InvalidValueException(
                    "units",
                    "leave {0} active focal points who see the case, and {1} are needed: nothing could be approved",
                    focalPoints,
                    FEWEST_FOCAL_POINTS);
        }
    }

    /** The case, locked, if it is the operator's to keep to itself: by its office, by its lead, or led by nobody yet. */
    private CasefileRow ours(Operator by, CaseId id) {
        by.require("say which units see a case", Role.OFFICER, Role.FOCAL_POINT);
        var row = rows.locked(id).orElseThrow(() -> new UnknownCaseException(id));
        var known = row.toCasefile();
        if (!known.compartment().admits(by)) {
            throw new UnknownCaseException(id);
        }
        boolean ledHere = by.account().equals(known.lead()) || isOffice(by, known.unit());
        boolean ledByNobody = known.lead() == null && known.unit().isEmpty() && by.is(Role.FOCAL_POINT);
        boolean inside = known.compartment().kind() == Compartment.Kind.UNIT;
        if (!ledHere && !ledByNobody && !inside) {
            throw new NotPermittedException(by, "say which units see a case that another unit leads");
        }
        return row;
    }

    private static boolean isOffice(Operator by, String unit) {
        return !unit.isEmpty() && unit.equals(by.unit());
    }
}
