package org.headstamp.node.item.reading.code;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.headstamp.node.item.reading.Proposal;

/** What the bar code of a package says. The raw reading is the evidence and stays as it was given. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PackageReading.Read.class, name = "read"),
    @JsonSubTypes.Type(value = PackageReading.Unreadable.class, name = "unreadable")
})
public sealed interface PackageReading {
    /** The code as it was given. */
    String raw();

    /** How the elements were written down. */
    enum Form {
        /** As printed for people: {@code (01)…(10)…}. */
        BRACKETED,
        /** As a scanner reports it: identifiers without brackets, FNC1 as the character U+001D. */
        SCANNED,
        /** Nothing but a GTIN of 8, 12, 13 or 14 digits, as on retail packages. */
        BARE_GTIN
    }

    /** A code that breaks no rule. */
    record Read(String raw, Form form, List<Gs1Element> elements, PackageContent content) implements PackageReading {
        public Read {
            elements = List.copyOf(elements);
        }
    }

    /**
     * A code that breaks a rule. What could be split is given all the same: a lead, but not a reading.
     *
     * @param reasons each names the element and the rule
     */
    record Unreadable(String raw, List<String> reasons, List<Gs1Element> elements, List<Proposal> proposals)
            implements PackageReading {
        public Unreadable {
            reasons = List.copyOf(reasons);
            elements = List.copyOf(elements);
            proposals = List.copyOf(proposals);
        }
    }
}
