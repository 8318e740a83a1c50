package org.headstamp.node.ballistic.comparing;

import java.util.List;
import org.headstamp.node.ballistic.message.BallisticCaveat;
import org.headstamp.node.registry.ReferenceHits;

/** References of our collection that the exhibits of a lead may belong to, and what their reader must bear in mind. */
public record LeadCandidates(List<ReferenceHits> exhibits, List<BallisticCaveat> caveats) {
    public LeadCandidates {
        exhibits = List.copyOf(exhibits);
        caveats = List.copyOf(caveats);
    }
}
