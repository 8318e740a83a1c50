package org.headstamp.node.audit;

/** An entry of our log and what it says. */
public record LoggedEvent(LoggedEntry entry, AuditEvent event) {
    static LoggedEvent of(AuditRow row) {
        var entry = row.toEntry();
        return new LoggedEvent(entry, AuditWire.fromWire(entry.entry()));
    }
}
