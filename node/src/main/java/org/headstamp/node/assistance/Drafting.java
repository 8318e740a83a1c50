package org.headstamp.node.assistance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.headstamp.node.MessageId;
import org.headstamp.node.exchange.LegalBasis;
import org.headstamp.node.exchange.StoredMessage;
import org.headstamp.node.release.Ruling;
import org.headstamp.pki.MemberState;

/** A draft in the making. What rests on a message is kept only if that message may be quoted to the addressee. */
final class Drafting {
    private final MemberState self;
    private final MemberState addressee;
    private final Map<MessageId, StoredMessage> messages = new LinkedHashMap<>();
    private final Map<MessageId, Ruling> rulings = new LinkedHashMap<>();
    private final Function<StoredMessage, Ruling> permission;
    private final Map<Field, List<Line>> lines = new EnumMap<>(Field.class);

    /** @param messages of the case */
    Drafting(
            MemberState self,
            MemberState addressee,
            Collection<StoredMessage> messages,
            Function<StoredMessage, Ruling> permission) {
        this.self = self;
        this.addressee = addressee;
        this.permission = permission;
        messages.forEach(message -> this.messages.put(message.id(), message));
    }

    MemberState self() {
        return self;
    }

    MemberState addressee() {
        return addressee;
    }

    /** Whether a message may be quoted; if not, the draft names it among what needs leave. */
    boolean mayQuote(MessageId id) {
        return rulingOf(id) instanceof Ruling.Allowed;
    }

    /** A statement that rests on a message. */
    void quote(Field field, MessageId id, String text) {
        if (rulingOf(id) instanceof Ruling.Allowed(var same, var cautions)) {
            add(field, new Line(text, id, null, cautions));
        }
    }

    /** A statement that rests on a record of ours. */
    void own(Field field, String record, String text) {
        add(field, new Line(text, null, record, List.of()));
    }

    /** Something that a person has to fill in. */
    void open(Field field, String text) {
        add(field, Line.open(text));
    }

    boolean isEmpty(Field field) {
        return lines.getOrDefault(field, List.of()).isEmpty();
    }

    List<Section> sections() {
        var sections = new ArrayList<Section>();
        for (var field : Field.values()) {
            sections.add(Section.of(field, lines.getOrDefault(field, List.of())));
        }
        return sections;
    }

    /** The messages quoted, oldest first. */
    List<Annex> annexes() {
        return quoted().stream()
                .map(message -> {
                    boolean sent = message.direction() == StoredMessage.Direction.SENT;
                    return new Annex(
                            message.id(),
                            sent ? self : message.peer(),
                            sent ? message.peer() : self,
                            message.kind(),
                            message.sealedAt(),
                            message.content(),
                            message.seal());
                })
                .toList();
    }

    /** What is left out, in the order of the case. */
    List<LeaveNeeded> needsLeave() {
        return rulings.values().stream()
                .filter(Ruling.Denied.class::isInstance)
                .map(Ruling.Denied.class::cast)
                .map(refusal -> new LeaveNeeded(
                        refusal.message(),
                        stored(refusal.message()).peer(),
                        refusal.reason(),
                        refusal.wayOut().english()))
                .toList();
    }

    /** The law that the messages quoted rest on, and that of the request itself. */
    List<String> legalBasis() {
        var codes = new TreeSet<String>();
        codes.add(LegalBasis.of(LegalBasis.Code.UNTOC_18).toString());
        quoted().forEach(message -> message.header().legalBasis().forEach(basis -> codes.add(basis.toString())));
        return List.copyOf(codes);
    }

    private List<StoredMessage> quoted() {
        return lines.values().stream()
                .flatMap(List::stream)
                .map(Line::message)
                .filter(messages::containsKey)
                .distinct()
                .map(messages::get)
                .sorted(Comparator.comparing(StoredMessage::sealedAt)
                        .thenComparing(message -> message.id().value()))
                .toList();
    }

    private Ruling rulingOf(MessageId id) {
        return rulings.computeIfAbsent(id, unused -> permission.apply(stored(id)));
    }

    private StoredMessage stored(MessageId id) {
        var message = messages.get(id);
        if (message == null) {
            throw new IllegalStateException("message " + id + " is not among those of its case");
        }
        return message;
    }

    private void add(Field field, Line line) {
        lines.computeIfAbsent(field, unused -> new ArrayList<>()).add(line);
    }
}
