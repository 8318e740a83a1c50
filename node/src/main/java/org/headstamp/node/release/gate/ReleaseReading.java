package org.headstamp.node.release.gate;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.headstamp.node.MessageId;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.release.HandledMessage;
import org.headstamp.node.release.ReceivedMessages;
import org.headstamp.node.release.UnknownReleaseRecordException;
import org.headstamp.node.release.Use;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/** Tells people beforehand what they may do with a message. */
@Singleton
public class ReleaseReading {
    private final ReleaseGate gate;
    private final ReceivedMessages messages;

    ReleaseReading(ReleaseGate gate, ReceivedMessages messages) {
        this.gate = gate;
        this.messages = messages;
    }

    /**
     * Whether a message may be used in one way, as things stand.
     *
     * @throws UnknownReleaseRecordException if we received no such message
     */
    @Transactional
    public UseRuling ruling(Operator by, MessageId id, Use use) {
        by.require("read rulings", Role.OFFICER, Role.FOCAL_POINT, Role.REGISTRAR, Role.INVESTIGATOR);
        var message = messages.find(by, id).orElseThrow(() -> new UnknownReleaseRecordException("message", id));
        return new UseRuling(use, gate.ruling(HandledMessage.of(message), use));
    }

    /** The same for each use, with a further State if one is named. */
    @Transactional
    public List<UseRuling> rulings(Operator by, MessageId id, @Nullable MemberState to) {
        var uses = new ArrayList<Use>(List.of(
                new Use.BundleExport(Use.ExportPurpose.INTERNAL),
                new Use.BundleExport(Use.ExportPurpose.COURT),
                new Use.Licensing(),
                new Use.Statistics()));
        if (to != null) {
            uses.add(new Use.OnwardTrace(Set.of(to)));
            uses.add(new Use.MutualLegalAssistance(to));
        }
        return uses.stream().map(use -> ruling(by, id, use)).toList();
    }
}
