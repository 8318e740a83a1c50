package org.headstamp.node.ballistic;

import java.time.Instant;
import java.util.List;
import org.headstamp.node.ballistic.message.BallisticExhibit;
import org.headstamp.node.ballistic.message.BallisticFinding;
import org.headstamp.node.ballistic.message.BallisticLead;
import org.headstamp.node.ballistic.message.BallisticReply;
import org.headstamp.node.ballistic.message.BallisticResult;
import org.headstamp.node.ballistic.message.ExhibitKind;
import org.headstamp.node.ballistic.message.TwistDirection;
import org.headstamp.node.exchange.Handling;
import org.headstamp.node.exchange.Header;
import org.headstamp.node.exchange.LegalBasis;
import org.headstamp.node.exchange.Priority;
import org.headstamp.node.exchange.Purpose;
import org.headstamp.node.item.Ammunition;
import org.headstamp.node.item.Calibre;
import org.headstamp.node.item.Item;
import org.headstamp.node.item.PartialDate;
import org.headstamp.node.seizure.FindCircumstances;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/** Leads and replies of the exercise; all facts invented. */
public final class BallisticSamples {
    public static final MemberState XA = new MemberState("XA");
    public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private BallisticSamples() {}

    public static Header header() {
        return new Header(
                Priority.NORMAL,
                null,
                null,
                "en",
                List.of(LegalBasis.of(LegalBasis.Code.WG6_R14)),
                Purpose.INVESTIGATION,
                new Handling(Handling.Code.H0, null, null, 0, Handling.OnwardRelease.PROHIBITED, true),
                true);
    }

    public static FindCircumstances circumstances() {
        return new FindCircumstances(
                FindCircumstances.Mode.SEIZED,
                PartialDate.parse("2026-03-01"),
                XA,
                "",
                FindCircumstances.Context.SHOOTING,
                "",
                "");
    }

    public static BallisticExhibit firedCase(String reference, String calibre, String microstamp) {
        return new BallisticExhibit(
                reference,
                ExhibitKind.FIRED_CASE,
                new Calibre(calibre, ""),
                "elliptical",
                "",
                0,
                TwistDirection.NOT_STATED,
                microstamp,
                List.of());
    }

    public static BallisticExhibit firedBullet(String reference, String calibre) {
        return new BallisticExhibit(
                reference,
                ExhibitKind.FIRED_BULLET,
                new Calibre(calibre, ""),
                "",
                "",
                6,
                TwistDirection.RIGHT,
                "",
                List.of());
    }

    public static BallisticLead lead(BallisticExhibit... exhibits) {
        return new BallisticLead(List.of(exhibits), circumstances(), "the firearm may be on your register");
    }

    public static BallisticReply noMatch(String... exhibits) {
        return new BallisticReply(
                List.of(exhibits).stream()
                        .map(exhibit -> new BallisticResult(exhibit, BallisticFinding.NO_MATCH, "", null))
                        .toList(),
                "");
    }

    public static BallisticReply possibleMatch(String exhibit, String reference) {
        return new BallisticReply(
                List.of(new BallisticResult(exhibit, BallisticFinding.POSSIBLE_MATCH, reference, null)),
                "send the case for examination");
    }

    /** One fired case with a microstamp, and one unfired round. */
    public static List<Item> items(String microstamp) {
        return List.of(
                Item.of("1", round(true, microstamp, new Calibre("9 mm Luger", ""))),
                Item.of("2", round(false, "", new Calibre("9 mm Luger", ""))),
                Item.of("3", round(true, "", null)));
    }

    private static Ammunition round(boolean fired, String microstamp, @Nullable Calibre calibre) {
        return new Ammunition(
                calibre,
                Ammunition.Kind.NOT_STATED,
                1,
                Ammunition.Unit.ROUND,
                fired,
                "",
                "",
                "",
                null,
                List.of(),
                null,
                false,
                microstamp,
                null);
    }
}
