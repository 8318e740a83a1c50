package org.headstamp.node.casefile;

import java.time.Instant;
import org.headstamp.node.CaseId;
import org.headstamp.node.Checked;
import org.headstamp.node.identity.Role;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/**
 * A task that comes up.
 *
 * @param toLead given to the account that leads the case, if one does
 * @param notFor account that must not do it, because it drafted what is to be judged
 */
public record NewTask(
        TaskKind kind,
        Role role,
        @Nullable String unit,
        CaseId caseId,
        String subjectKind,
        String subjectId,
        @Nullable MemberState peer,
        @Nullable Instant due,
        boolean toLead,
        @Nullable String notFor) {
    public NewTask {
        subjectKind = Checked.text("subjectKind", subjectKind, 64);
        subjectId = Checked.text("subjectId", subjectId, 128);
    }

    /** A task about a record, for the role that usually does it. */
    public static NewTask of(TaskKind kind, CaseId caseId, String subjectKind, Object subjectId) {
        return new NewTask(kind, kind.role(), null, caseId, subjectKind, subjectId.toString(), null, null, false, null);
    }

    /** Who can do it. */
    public NewTask by(Role value) {
        return new NewTask(kind, value, unit, caseId, subjectKind, subjectId, peer, due, toLead, notFor);
    }

    /** The office that does it. */
    public NewTask in(@Nullable String value) {
        return new NewTask(kind, role, value, caseId, subjectKind, subjectId, peer, due, toLead, notFor);
    }

    /** The other State concerned. */
    public NewTask with(@Nullable MemberState value) {
        return new NewTask(kind, role, unit, caseId, subjectKind, subjectId, value, due, toLead, notFor);
    }

    /** Until when it should be done. */
    public NewTask dueBy(@Nullable Instant value) {
        return new NewTask(kind, role, unit, caseId, subjectKind, subjectId, peer, value, toLead, notFor);
    }

    /** Given to the account that leads the case. */
    public NewTask forLead() {
        return new NewTask(kind, role, unit, caseId, subjectKind, subjectId, peer, due, true, notFor);
    }

    /** Not for the account that drafted. */
    public NewTask notFor(@Nullable String value) {
        return new NewTask(kind, role, unit, caseId, subjectKind, subjectId, peer, due, toLead, value);
    }
}
