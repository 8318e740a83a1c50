package org.headstamp.node.console.composer;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.item.reading.headstamp.HeadstampCandidate;
import org.headstamp.pki.MemberState;

/** One meaning of a headstamp as a page shows it. */
record CandidateView(HeadstampCandidate candidate) {
    public List<MemberState> states() {
        return candidate.countries().stream().map(MemberState::new).toList();
    }

    /** The score in per cent. */
    public long percent() {
        return Math.round(candidate.score() * 100);
    }

    public String years(Say say) {
        return candidate.years().stream().map(String::valueOf).collect(joining(say.text("list.comma")));
    }

    /** In one sentence, for the description of an item. */
    public String taken(Say say) {
        var states = states().stream().map(say::state).collect(joining(say.text("list.comma")));
        var what = states.isEmpty() ? candidate.manufacturer() : candidate.manufacturer() + " (" + states + ")";
        return say.text("composer.taken-for", candidate.mark(), what, String.valueOf(percent()));
    }
}
