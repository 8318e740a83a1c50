package org.headstamp.node.casefile;

import java.time.Instant;
import java.util.Set;
import org.headstamp.node.CaseId;
import org.headstamp.node.Checked;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/**
 * One case as this State keeps it.
 *
 * @param title free text of this State, empty for a case that another State opened
 * @param unit office that leads it here, empty when none does yet
 * @param openedBy account, or {@code node} when a message of another State opened it
 * @param participants other States that take part
 * @param lead account that leads it here; null when none does yet
 * @param compartment who sees it
 * @param version counts every change, time line included
 */
public record Casefile(
        CaseId id,
        String title,
        String unit,
        Origin origin,
        String openedBy,
        Instant openedAt,
        Set<MemberState> participants,
        State state,
        @Nullable String lead,
        Compartment compartment,
        long version) {
    public Casefile {
        title = Checked.optionalText("title", title, 200);
        unit = Checked.optionalText("unit", unit, 200);
        participants = Set.copyOf(participants);
    }

    /** Who opened a case. */
    public enum Origin {
        OWN,
        ANOTHER_STATE
    }

    /** Whether work goes on. */
    public enum State {
        OPEN,
        CLOSED
    }

    /** What somebody may see who sees who did what, but no contents. */
    Casefile withoutContents() {
        return new Casefile(id, "", unit, origin, openedBy, openedAt, participants, state, lead, compartment, version);
    }
}
