package org.headstamp.node.console;

import java.time.Instant;
import java.util.List;
import org.headstamp.node.exchange.Ground;
import org.headstamp.node.item.PartialDate;
import org.headstamp.node.registry.PartyRole;
import org.headstamp.node.registry.TransferKind;
import org.headstamp.node.trace.TraceSamples;
import org.headstamp.node.trace.message.Caveat;
import org.headstamp.node.trace.message.Completeness;
import org.headstamp.node.trace.message.Disclosed;
import org.headstamp.node.trace.message.Identification;
import org.headstamp.node.trace.message.PartyDisclosure;
import org.headstamp.node.trace.message.RecordSearch;
import org.headstamp.node.trace.message.TraceAnswer;
import org.headstamp.node.trace.message.TraceOutcome;
import org.headstamp.node.trace.message.TransferEvent;
import org.headstamp.node.trace.message.Withholding;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/** The answer of the exercise: an oversized lot, partly exported, the consignee withheld. */
final class AnswerSample {
    private static final MemberState XA = new MemberState("XA");

    private AnswerSample() {}

    static TraceAnswer withGapAndWithheldParty() {
        var maker = party(PartyRole.MANUFACTURER, new Disclosed.Known("Borealia Ordnance"), XA);
        var force = party(PartyRole.FORCE, new Disclosed.Known("Border Guard"), XA);
        var exporter = party(PartyRole.EXPORTER, new Disclosed.Known("Northern Trading"), XA);
        var consignee = party(PartyRole.IMPORTER, new Disclosed.Withheld(Ground.ONGOING_INVESTIGATION), null);
        var identity = new Identification(
                "1",
                new Disclosed.Known("XA"),
                new Disclosed.Known("2024"),
                new Disclosed.Known("Borealia Ordnance"),
                null,
                new Disclosed.Known("QRV21"),
                new Disclosed.Known("1859000"),
                null);
        return new TraceAnswer(
                TraceOutcome.EXPORTED,
                Completeness.PARTIAL,
                List.of(new RecordSearch("National register", "", Instant.parse("2026-03-02T12:00:00Z"))),
                List.of(identity),
                List.of(
                        event(1, TransferKind.MANUFACTURED, "2024-02-01", null, maker, 1_859_000),
                        event(2, TransferKind.ISSUED_TO_FORCE, "2024-03-11", maker, force, 1_400_000),
                        event(3, TransferKind.GAP, null, force, exporter, 0),
                        event(4, TransferKind.EXPORTED, "2024-06-20", exporter, consignee, 400_000)),
                null,
                null,
                null,
                List.of(new MemberState("XC")),
                List.of(Caveat.LOT_NOT_SOLE_EVIDENCE, Caveat.LOT_OVERSIZED, Caveat.HISTORY_HAS_GAPS),
                List.of(new Withholding("transfer_history.to.name", Ground.ONGOING_INVESTIGATION)),
                "",
                "");
    }

    /** A full answer with this history. */
    static TraceAnswer telling(List<TransferEvent> history) {
        var plain = TraceSamples.answer(Completeness.FULL);
        return new TraceAnswer(
                plain.outcome(),
                plain.completeness(),
                plain.recordsSearched(),
                plain.identifications(),
                history,
                null,
                null,
                null,
                plain.onwardStates(),
                plain.caveats(),
                plain.withheld(),
                "");
    }

    /** A sale between two dealers that names its document. */
    static TransferEvent sale(int sequence) {
        var seller = party(PartyRole.DEALER, new Disclosed.Known("Dealer " + sequence), XA);
        var buyer = party(PartyRole.DEALER, new Disclosed.Known("Dealer " + (sequence + 1)), XA);
        return event(sequence, TransferKind.SOLD, "2024-02-01", seller, buyer, 1);
    }

    private static TransferEvent event(
            int sequence,
            TransferKind kind,
            @Nullable String date,
            @Nullable PartyDisclosure from,
            @Nullable PartyDisclosure to,
            long quantity) {
        boolean gap = kind == TransferKind.GAP;
        return new TransferEvent(
                sequence,
                "1",
                kind,
                date == null ? null : PartialDate.parse(date),
                from,
                to,
                quantity,
                gap ? "" : "document " + sequence,
                null,
                gap ? "" : "National register",
                1);
    }

    private static PartyDisclosure party(PartyRole role, Disclosed name, @Nullable MemberState country) {
        return new PartyDisclosure(role, name, country);
    }
}
