package org.headstamp.node.casefile;

import java.time.Instant;
import org.headstamp.node.CaseId;
import org.headstamp.node.identity.Role;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person is to do.
 *
 * @param role who can do it
 * @param unit office that does it; null for every office that sees the case
 * @param subjectKind kind of the record that it is about, such as {@code trace}
 * @param subjectId its id within the kind
 * @param peer the other State concerned
 * @param since when it came up
 * @param due until when it should be done
 * @param assignee account that has taken it; null while it is free
 */
public record Task(
        TaskId id,
        TaskKind kind,
        Role role,
        @Nullable String unit,
        CaseId caseId,
        String subjectKind,
        String subjectId,
        @Nullable MemberState peer,
        Instant since,
        @Nullable Instant due,
        @Nullable String assignee,
        State state) {
    /** Whether it is still to be done. */
    public enum State {
        OPEN,
        DONE
    }
}
