package org.headstamp.node.trace.sighting;

import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.exchange.Handling;
import org.headstamp.node.exchange.Handling.OnwardRelease;
import org.headstamp.node.exchange.Header;
import org.headstamp.node.item.PartialDate;
import org.headstamp.node.registry.Lot;
import org.headstamp.node.registry.RecordKey;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.message.TraceQuestion;
import org.headstamp.pki.MemberState;

/**
 * An item that was found somewhere and confirmed to be of a lot of ours.
 *
 * @param request the message that asked
 * @param header of that message
 * @param country where it was found
 * @param area ISO 3166-2, empty when unknown
 * @param willing the State that asks lets itself be told to others who ask about the lot
 */
public record LotSighting(
        TraceId trace,
        String itemReference,
        RecordKey lot,
        String number,
        String manufacturer,
        MemberState asker,
        CaseId caseId,
        MessageId request,
        Header header,
        MemberState country,
        String area,
        PartialDate foundOn,
        boolean willing) {
    static LotSighting of(Asked asked, String itemReference, Lot lot) {
        var found = asked.question().circumstances();
        return new LotSighting(
                asked.trace(),
                itemReference,
                lot.ref(),
                lot.number(),
                lot.maker().name(),
                asked.asker(),
                asked.caseId(),
                asked.request(),
                asked.header(),
                found.country(),
                found.area(),
                found.date(),
                asked.question().willingToBeMatched());
    }

    /** A question of another State, as far as sightings go. */
    public record Asked(
            TraceId trace,
            MemberState asker,
            CaseId caseId,
            MessageId request,
            TraceQuestion question,
            Header header) {}

    /**
     * Whether another State may be told of it: the State that asks is willing, does not prohibit onward release, and sets
     * no conditions in words. Being willing is the leave that H2 asks for.
     */
    public boolean mayBeTold() {
        return willing
                && header.handling().onwardRelease() != OnwardRelease.PROHIBITED
                && header.handling().code() != Handling.Code.H3;
    }

    /** Whether both are of one lot and of two States, each of which may be told of the other. */
    public boolean matches(LotSighting other) {
        return lot.equals(other.lot) && !asker.equals(other.asker) && mayBeTold() && other.mayBeTold();
    }

    String id() {
        return trace + "/" + itemReference;
    }
}
