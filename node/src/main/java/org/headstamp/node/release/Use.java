package org.headstamp.node.release;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.headstamp.node.Checked;
import org.headstamp.node.InvalidValueException;
import org.headstamp.pki.MemberState;

/** What somebody here wants to do with the contents of messages. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Use.OnwardTrace.class, name = "onward-trace"),
    @JsonSubTypes.Type(value = Use.BundleExport.class, name = "bundle-export"),
    @JsonSubTypes.Type(value = Use.Statistics.class, name = "statistics"),
    @JsonSubTypes.Type(value = Use.Licensing.class, name = "licensing"),
    @JsonSubTypes.Type(value = Use.MutualLegalAssistance.class, name = "mutual-legal-assistance")
})
public sealed interface Use {
    /** Attach the sealed message to a question to further States. */
    record OnwardTrace(Set<MemberState> to) implements Use {
        public OnwardTrace {
            to = Set.copyOf(Checked.present("to", to));
            if (to.isEmpty()) {
                throw new InvalidValueException("to", "must name at least one");
            }
        }
    }

    /** Hand a bundle of the case to somebody of this State. */
    record BundleExport(ExportPurpose purpose) implements Use {
        public BundleExport {
            purpose = Checked.present("purpose", purpose);
        }
    }

    /** Count the contents, such as the country of manufacture; counting our own questions uses nothing of others. */
    record Statistics() implements Use {}

    /** Weigh the contents in an export licence (Arms Trade Treaty, articles 6, 7 and 11). */
    record Licensing() implements Use {}

    /** Quote the contents in a request for mutual legal assistance (UNTOC, article 18). */
    record MutualLegalAssistance(MemberState to) implements Use {
        public MutualLegalAssistance {
            to = Checked.present("to", to);
        }
    }

    /** What a bundle is for. */
    enum ExportPurpose {
        /** Evidence in court: what it holds may become public. */
        COURT,
        /** Work inside the authorities of this State. */
        INTERNAL
    }

    /** The States, other than this one and the sender, that would learn the contents. */
    default Set<MemberState> furtherStates(MemberState sender, MemberState self) {
        var states =
                switch (this) {
                    case OnwardTrace(var to) -> new TreeSet<>(to);
                    case MutualLegalAssistance(var to) -> new TreeSet<>(Set.of(to));
                    case BundleExport export -> new TreeSet<MemberState>();
                    case Statistics statistics -> new TreeSet<MemberState>();
                    case Licensing licensing -> new TreeSet<MemberState>();
                };
        states.remove(sender);
        states.remove(self);
        return states;
    }

    /** A code for logs and time lines. */
    default String code() {
        return switch (this) {
            case OnwardTrace(var to) ->
                "ONWARD_TRACE_"
                        + to.stream().map(MemberState::toString).sorted().collect(Collectors.joining("_"));
            case BundleExport(var purpose) -> "EXPORT_" + purpose;
            case Statistics statistics -> "STATISTICS";
            case Licensing licensing -> "LICENSING";
            case MutualLegalAssistance(var to) -> "MUTUAL_LEGAL_ASSISTANCE_" + to;
        };
    }
}
