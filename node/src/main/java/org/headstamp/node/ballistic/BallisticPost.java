package org.headstamp.node.ballistic;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.headstamp.node.CaseId;
import org.headstamp.node.Checked;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.MessageId;
import org.headstamp.node.exchange.Messages;
import org.headstamp.node.exchange.Outbox;
import org.headstamp.node.exchange.OutgoingMessage;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.release.HandledMessage;
import org.headstamp.node.release.ReceivedMessages;
import org.headstamp.node.release.Use;
import org.headstamp.node.release.gate.ReleaseGate;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.Sha256;

/**
 * Sends leads and replies. What other States told, on which they rest, goes on with them: whether its handling lets it
 * is judged when they are drafted, and again when they leave.
 */
@Singleton
public class BallisticPost {
    /** A lead or reply that rests on more messages cannot be judged by whoever approves it. */
    public static final int MOST_SOURCES = 50;

    private final ReceivedMessages received;
    private final TopographyRepository topographies;
    private final Messages messages;
    private final ReleaseGate gate;
    private final Outbox outbox;

    BallisticPost(
            ReceivedMessages received,
            TopographyRepository topographies,
            Messages messages,
            ReleaseGate gate,
            Outbox outbox) {
        this.received = received;
        this.topographies = topographies;
        this.messages = messages;
        this.gate = gate;
        this.outbox = outbox;
    }

    /**
     * The messages on which a draft rests: those that its author names, and leads that named one of its topographies.
     *
     * @throws InvalidValueException if a message is none that another State sent us, or there are too many
     * @throws org.headstamp.node.release.ReleaseRefusedException if the handling of one forbids that it goes on
     */
    @Transactional(TxType.MANDATORY)
    public List<MessageId> sources(
            Operator by, CaseId caseId, List<MessageId> named, Collection<Sha256> scans, MemberState to) {
        var sources = new LinkedHashSet<>(Checked.list("restsOn", named, MOST_SOURCES));
        for (var source : sources) {
            if (received.find(by, source).isEmpty()) {
                throw new InvalidValueException("restsOn", "names {0}, which no other State sent us", source);
            }
        }
        for (var scan : Set.copyOf(scans)) {
            topographies.leadsNaming(scan, MOST_SOURCES).stream()
                    .filter(lead -> received.find(by, lead).isPresent())
                    .forEach(sources::add);
        }
        requireReleased(by.account(), caseId, sources, to);
        return Checked.list("restsOn", List.copyOf(sources), MOST_SOURCES);
    }

    /**
     * Seals a message and puts it into the outbox.
     *
     * @param sources as {@link #sources} gave them for its draft
     * @throws org.headstamp.node.release.ReleaseRefusedException if the handling of one forbids that it goes on now
     */
    @Transactional(TxType.MANDATORY)
    public MessageId send(OutgoingMessage message, List<MessageId> sources, String actor) {
        requireReleased(actor, message.caseId(), sources, message.to());
        return outbox.enqueue(message);
    }

    private void requireReleased(String actor, CaseId caseId, Collection<MessageId> sources, MemberState to) {
        var handled = sources.stream()
                .map(source -> messages.received(source)
                        .map(HandledMessage::of)
                        .orElseThrow(() -> new IllegalStateException("the message " + source + " is not there")))
                .toList();
        gate.require(actor, caseId, handled, new Use.OnwardTrace(Set.of(to)));
    }
}
