package org.headstamp.node.item.reading.lot;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.headstamp.node.item.reading.Proposal;

/** What a lot mark says. The raw reading is the evidence and stays as it was given. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = LotReading.Read.class, name = "read"),
    @JsonSubTypes.Type(value = LotReading.Unreadable.class, name = "unreadable")
})
public sealed interface LotReading {
    /** The mark as it was given. */
    String raw();

    /**
     * The mark follows a scheme, or is free text.
     *
     * @param parses what it may mean: more than one where the scheme itself is ambiguous
     * @param proposals marks of a known scheme that differ only by characters that are often mistaken
     */
    record Read(String raw, List<LotParse> parses, List<Proposal> proposals) implements LotReading {
        public Read {
            parses = List.copyOf(parses);
            proposals = List.copyOf(proposals);
        }
    }

    /** The mark follows a scheme but for something that the scheme does not know. */
    record Unreadable(String raw, String reason, List<Proposal> proposals) implements LotReading {
        public Unreadable {
            proposals = List.copyOf(proposals);
        }
    }
}
