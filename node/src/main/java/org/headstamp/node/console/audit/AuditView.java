package org.headstamp.node.console.audit;

import java.util.List;
import org.headstamp.node.audit.AuditEvent;
import org.headstamp.node.audit.AuditKind;
import org.headstamp.node.audit.LoggedEvent;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Say;

/**
 * A search of the log and what it found.
 *
 * @param next address of the page that follows; empty on the last one
 */
record AuditView(Entered form, List<LoggedEvent> found, String next) {
    AuditView {
        found = List.copyOf(found);
    }

    public String actor(Say say, AuditEvent event) {
        return new AuditWords(say).actor(event.actor()).orElse("");
    }

    public String subject(Say say, AuditEvent event) {
        var subject = event.subject();
        return subject == null ? "" : new AuditWords(say).subject(subject).orElse("");
    }

    public String outcome(Say say, AuditEvent event) {
        return new AuditWords(say).outcome(event).orElse("");
    }

    /** All that can be looked for. */
    public List<AuditKind> kinds() {
        return List.of(AuditKind.values());
    }
}
