package org.headstamp.node.trace;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.TimeOrderedUuid;
import org.headstamp.node.exchange.Ground;
import org.headstamp.node.exchange.Handling;
import org.headstamp.node.exchange.Header;
import org.headstamp.node.exchange.LegalBasis;
import org.headstamp.node.exchange.Priority;
import org.headstamp.node.exchange.Purpose;
import org.headstamp.node.item.Ammunition;
import org.headstamp.node.item.Calibre;
import org.headstamp.node.item.Headstamp;
import org.headstamp.node.item.Item;
import org.headstamp.node.item.LotMark;
import org.headstamp.node.item.PartialDate;
import org.headstamp.node.seizure.FindCircumstances;
import org.headstamp.node.trace.message.Authority;
import org.headstamp.node.trace.message.Completeness;
import org.headstamp.node.trace.message.IllicitBasis;
import org.headstamp.node.trace.message.Question;
import org.headstamp.node.trace.message.RecordSearch;
import org.headstamp.node.trace.message.TraceAnswer;
import org.headstamp.node.trace.message.TraceOutcome;
import org.headstamp.node.trace.message.TraceQuestion;
import org.headstamp.node.trace.message.Withholding;
import org.headstamp.pki.MemberState;

/** Questions, answers and ids of the exercise of three States; all facts invented. */
public final class TraceSamples {
    public static final MemberState XA = new MemberState("XA");
    public static final MemberState XB = new MemberState("XB");
    public static final MemberState XC = new MemberState("XC");
    public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private static final Random RANDOM = new Random(7);

    private TraceSamples() {}

    public static CaseId aCase(MemberState opener) {
        return CaseId.at(opener, NOON, RANDOM);
    }

    public static MessageId aMessage() {
        return MessageId.at(NOON, RANDOM);
    }

    public static TraceId anId() {
        return new TraceId(TimeOrderedUuid.at(NOON, RANDOM));
    }

    public static Header header(Priority priority, boolean confidentialityGuaranteed) {
        return new Header(
                priority,
                priority.isUrgent() ? "a shooting" : null,
                null,
                "en",
                List.of(LegalBasis.of(LegalBasis.Code.FP_12_4)),
                Purpose.INVESTIGATION,
                new Handling(
                        Handling.Code.H1,
                        null,
                        Handling.SourceEvaluation.A,
                        1,
                        Handling.OnwardRelease.WITH_CONSENT,
                        confidentialityGuaranteed),
                true);
    }

    public static Header header() {
        return header(Priority.NORMAL, true);
    }

    public static Item firedCases(String reference) {
        return Item.of(
                reference,
                Ammunition.firedCases(
                        120,
                        new Calibre("9 mm Luger", "9 mm Luger"),
                        new Headstamp(List.of(), "BORX", 1),
                        List.of(new LotMark("QRV21", LotMark.Scheme.BRAZIL, LotMark.Carrier.CARTRIDGE))));
    }

    public static TraceQuestion question() {
        return question(firedCases("1"));
    }

    public static TraceQuestion question(Item... items) {
        return new TraceQuestion(
                new Authority("Focal point of XA", "focal-point@xa.example", "XA-2026-17"),
                List.of(IllicitBasis.UNAUTHORISED_TRANSFER),
                "Penal code of XA, article 1",
                new FindCircumstances(
                        FindCircumstances.Mode.SEIZED,
                        PartialDate.parse("2026-03-01"),
                        XA,
                        "XA-07",
                        FindCircumstances.Context.HOME_SEARCH,
                        "",
                        "near a border"),
                List.of(Question.LOT_DISTRIBUTION, Question.EXPORT, Question.LOSS_REPORT),
                List.of(),
                true,
                true,
                List.of(items));
    }

    public static TraceAnswer answer(Completeness completeness) {
        var withheld = completeness == Completeness.PARTIAL
                ? List.of(new Withholding("transfer_history.to.name", Ground.ONGOING_INVESTIGATION))
                : List.<Withholding>of();
        return new TraceAnswer(
                TraceOutcome.EXPORTED,
                completeness,
                List.of(new RecordSearch("National register", "", NOON)),
                List.of(),
                List.of(),
                null,
                null,
                null,
                List.of(XC),
                List.of(),
                withheld,
                "",
                "");
    }
}
