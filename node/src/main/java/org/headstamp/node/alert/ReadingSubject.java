package org.headstamp.node.alert;

import java.util.UUID;

/** On what a lot was read. */
public record ReadingSubject(Type type, UUID id) {
    /** Which kind of record it is. */
    public enum Type {
        SEIZURE("seizure"),
        /** A question of another State. */
        QUESTION("answering-trace");

        private final String kind;

        Type(String kind) {
            this.kind = kind;
        }
    }

    /** The kind of record, as tasks, the log and the time line name it. */
    public String kind() {
        return type.kind;
    }
}
