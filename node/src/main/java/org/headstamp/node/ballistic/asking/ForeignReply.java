package org.headstamp.node.ballistic.asking;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.headstamp.node.MessageId;
import org.headstamp.node.ballistic.BallisticLeadId;
import org.headstamp.node.ballistic.message.BallisticCaveat;
import org.headstamp.node.ballistic.message.BallisticReply;
import org.jspecify.annotations.Nullable;

/**
 * A reply of the State asked.
 *
 * @param supersededBy the later reply that holds instead; null while this one holds
 * @param openedBy account of the first person who read it; null until then
 */
public record ForeignReply(
        MessageId message,
        BallisticLeadId lead,
        BallisticReply reply,
        Instant receivedAt,
        @Nullable MessageId supersededBy,
        @Nullable String openedBy,
        @Nullable Instant openedAt) {
    /** What its reader must bear in mind. */
    @JsonProperty("caveats")
    public List<BallisticCaveat> caveats() {
        return List.of(BallisticCaveat.LEAD_IS_NO_IDENTIFICATION);
    }
}
