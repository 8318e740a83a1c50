package org.headstamp.node.origin;

import java.util.List;
import org.headstamp.node.Checked;
import org.headstamp.node.exchange.AttachmentReference;
import org.headstamp.node.exchange.Header;
import org.headstamp.node.origin.message.OriginBasis;
import org.headstamp.node.origin.message.OriginNotice;
import org.headstamp.node.seizure.SeizureId;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.Sha256;

/**
 * A notification about items of a seizure. Rules as for {@link OriginNotice}.
 *
 * @param itemReferences which items of the seizure; all if empty
 * @param photographs which photographs of these items travel, by the digests of the originals; none if empty
 */
public record NotificationDraft(
        SeizureId seizure,
        List<String> itemReferences,
        List<Sha256> photographs,
        MemberState notified,
        List<OriginBasis> basis,
        double confidence,
        boolean invitesParallelInvestigation,
        String summary,
        Header header) {
    public NotificationDraft {
        seizure = Checked.present("seizure", seizure);
        itemReferences = Checked.list("itemReferences", itemReferences, 200);
        photographs = Checked.list("photographs", photographs, AttachmentReference.MOST);
        notified = Checked.present("notified", notified);
        header = Checked.present("header", header);
    }
}
