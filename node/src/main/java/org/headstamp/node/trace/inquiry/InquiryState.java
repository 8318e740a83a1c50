package org.headstamp.node.trace.inquiry;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.message.TraceOutcome;
import org.headstamp.pki.MemberState;

/** Where an inquiry stands. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = InquiryState.Drafted.class, name = "drafted"),
    @JsonSubTypes.Type(value = InquiryState.Asking.class, name = "asking"),
    @JsonSubTypes.Type(value = InquiryState.Identified.class, name = "identified"),
    @JsonSubTypes.Type(value = InquiryState.NotTraced.class, name = "not-traced"),
    @JsonSubTypes.Type(value = InquiryState.GivenUp.class, name = "given-up")
})
public sealed interface InquiryState {
    /** Waits for the one approval of all its parts. */
    record Drafted() implements InquiryState {}

    /** The States are asked, and none has told what the items are. */
    record Asking(Instant since) implements InquiryState {}

    /** One State told what the items are; the others need not answer. */
    record Identified(MemberState by, TraceId trace, TraceOutcome outcome, Instant at) implements InquiryState {}

    /** No State knows the items; one that still finds them changes that. */
    record NotTraced(List<PartResult> summary, Instant at) implements InquiryState {
        public NotTraced {
            summary = List.copyOf(summary);
        }
    }

    /** Given up before it was sent. */
    record GivenUp(Instant at) implements InquiryState {}

    /**
     * What came of one State.
     *
     * @param result outcome of its answer, ground of its refusal or state of the question, as a code
     */
    record PartResult(MemberState asked, TraceId trace, String result) {}
}
