package org.headstamp.node.assistance;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.stream.Stream;
import org.headstamp.node.MessageId;
import org.headstamp.node.registry.PartyRole;
import org.headstamp.node.trace.message.Disclosed;
import org.headstamp.node.trace.message.Identification;
import org.headstamp.node.trace.message.PartyDisclosure;
import org.headstamp.node.trace.message.TraceAnswer;
import org.headstamp.node.trace.message.TransferEvent;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/** What one answer of another State to a question of ours contributes. */
record AnswerLines(MessageId message, MemberState from, TraceAnswer answer) {
    void write(Drafting draft) {
        draft.quote(
                Field.FACTS,
                message,
                from + " answered: " + ItemWords.words(answer.outcome()) + " (" + ItemWords.words(answer.completeness())
                        + ")");
        answer.identifications().forEach(item -> draft.quote(Field.FACTS, message, identified(item)));
        answer.transferHistory().forEach(step -> draft.quote(Field.FACTS, message, transferred(step)));
        var diversion = answer.pointOfDiversion();
        if (diversion != null) {
            draft.quote(
                    Field.FACTS,
                    message,
                    "Point of diversion (" + ItemWords.words(diversion.certainty()) + "): " + diversion.description());
        }
        answer.caveats()
                .forEach(caveat ->
                        draft.quote(Field.FACTS, message, "Caveat of " + from + ": " + ItemWords.words(caveat)));
        persons(draft);
        if (from.equals(draft.addressee())) {
            sought(draft);
        }
    }

    /** What the addressee holds back from police it may give to a court. */
    private void sought(Drafting draft) {
        answer.withheld()
                .forEach(held -> draft.quote(
                        Field.ASSISTANCE_SOUGHT,
                        message,
                        "Disclosure of what the answer withholds: " + held.fieldPath() + ", on the ground "
                                + ItemWords.words(held.ground())));
        draft.quote(
                Field.ASSISTANCE_SOUGHT,
                message,
                "Certified copies of the records on which the answer rests, in a form admissible as evidence");
    }

    /** Persons whom the other State named; offices of a State and its forces are none. */
    private void persons(Drafting draft) {
        var named = new LinkedHashSet<String>();
        parties()
                .filter(party -> party.role() != PartyRole.FORCE && party.role() != PartyRole.GOVERNMENT)
                .filter(party -> party.name() instanceof Disclosed.Known)
                .map(AnswerLines::party)
                .forEach(named::add);
        named.forEach(party -> draft.quote(Field.PERSONS, message, party + ", by the records of " + from));
    }

    private Stream<PartyDisclosure> parties() {
        var recipients = answer.transferHistory().stream()
                .map(TransferEvent::authorisation)
                .filter(Objects::nonNull)
                .map(authorisation -> authorisation.finalRecipient());
        var ends = answer.transferHistory().stream()
                .flatMap(step -> Stream.of(step.from(), step.to()).filter(Objects::nonNull));
        return Stream.of(ends, recipients, Stream.ofNullable(answer.lastLegalHolder()))
                .flatMap(parties -> parties)
                .filter(Objects::nonNull);
    }

    private static String identified(Identification item) {
        var text = new StringBuilder("item " + item.itemReference() + " according to its records:");
        append(text, "made in", item.countryOfManufacture());
        append(text, "year", item.yearOfManufacture());
        append(text, "manufacturer", item.manufacturer());
        append(text, "model", item.model());
        append(text, "lot", item.lot());
        append(text, "lot size", item.lotSize());
        append(text, "serial", item.serial());
        return text.toString();
    }

    private static void append(StringBuilder text, String what, @Nullable Disclosed value) {
        if (value != null) {
            text.append(' ').append(what).append(' ').append(shown(value)).append(';');
        }
    }

    private static String transferred(TransferEvent step) {
        var text = new StringBuilder(
                "item " + step.itemReference() + ", step " + step.sequence() + ": " + ItemWords.words(step.kind()));
        if (step.date() != null) {
            text.append(" on ").append(step.date());
        }
        if (step.from() != null) {
            text.append(", from ").append(party(step.from()));
        }
        if (step.to() != null) {
            text.append(", to ").append(party(step.to()));
        }
        if (step.quantity() > 0) {
            text.append(", quantity ").append(step.quantity());
        }
        if (step.authorisation() != null) {
            text.append(", authorisation ").append(step.authorisation().number());
        }
        return text.toString();
    }

    private static String party(PartyDisclosure party) {
        var role = party.role() == null ? "" : " (" + ItemWords.words(party.role()) + ")";
        var country = party.country() == null ? "" : ", " + party.country();
        return shown(party.name()) + role + country;
    }

    private static String shown(Disclosed value) {
        return switch (value) {
            case Disclosed.Known(var text) -> text;
            case Disclosed.Unknown unknown -> "not recorded";
            case Disclosed.Withheld(var ground) -> "withheld (" + ItemWords.words(ground) + ")";
        };
    }
}
