package org.headstamp.node.origin.message;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What a State told another and may have to put right. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Statement.Notified.class, name = "notified"),
    @JsonSubTypes.Type(value = Statement.Reported.class, name = "reported")
})
public sealed interface Statement {
    /** That items surfaced. */
    record Notified(OriginNotice notice) implements Statement {}

    /** Where an investigation stands. */
    record Reported(InvestigationReport report) implements Statement {}
}
