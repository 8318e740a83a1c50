package org.headstamp.node.ballistic.asking;

import java.util.List;
import org.headstamp.node.Checked;
import org.headstamp.node.MessageId;
import org.headstamp.node.ballistic.BallisticPost;
import org.headstamp.node.ballistic.message.BallisticLead;
import org.headstamp.node.exchange.Header;
import org.headstamp.node.seizure.SeizureId;
import org.headstamp.pki.MemberState;

/**
 * A lead about items of a seizure. Rules as for {@link BallisticLead}.
 *
 * @param restsOn messages of other States whose contents it passes on; none if empty
 */
public record LeadDraft(
        SeizureId seizure,
        MemberState asked,
        List<ExhibitDraft> exhibits,
        String reason,
        Header header,
        List<MessageId> restsOn) {
    public LeadDraft {
        seizure = Checked.present("seizure", seizure);
        asked = Checked.present("asked", asked);
        exhibits = Checked.list("exhibits", exhibits, BallisticLead.MOST_EXHIBITS);
        header = Checked.present("header", header);
        restsOn = Checked.list("restsOn", restsOn, BallisticPost.MOST_SOURCES);
    }
}
