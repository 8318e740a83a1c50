package org.headstamp.node.origin.message;

import java.util.HashSet;
import java.util.List;
import org.headstamp.node.Checked;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.item.Item;
import org.headstamp.node.item.PartialDate;
import org.headstamp.pki.MemberState;

/**
 * Items surfaced that are presumed to come from the State addressed (recommendation 14 of CTOC/COP/WG.6/2022/4; UNTOC,
 * article 18(4)).
 *
 * @param confidence from 0 to 1, how sure the origin is
 * @param invitesParallelInvestigation asks that State to investigate those suspected of the diversion
 * @param found when the items surfaced
 * @param country where they surfaced
 * @param summary in words, empty when there are none
 */
public record OriginNotice(
        List<Item> items,
        List<OriginBasis> basis,
        double confidence,
        boolean invitesParallelInvestigation,
        PartialDate found,
        MemberState country,
        String summary) {
    public OriginNotice {
        items = some("items", items, 200);
        basis = some("basis", basis, OriginBasis.values().length);
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new InvalidValueException("confidence", "must be from {0} to {1}, not {2}", 0, 1, confidence);
        }
        found = Checked.present("found", found);
        country = Checked.present("country", country);
        summary = Checked.optionalText("summary", summary, 4000);
    }

    /** The same about items that are named otherwise. */
    public OriginNotice withItems(List<Item> others) {
        return new OriginNotice(others, basis, confidence, invitesParallelInvestigation, found, country, summary);
    }

    private static <T> List<T> some(String field, List<T> values, int most) {
        var list = Checked.list(field, values, most);
        if (list.isEmpty()) {
            throw new InvalidValueException(field, "must name at least one");
        }
        if (new HashSet<>(list).size() < list.size()) {
            throw new InvalidValueException(field, "names the same twice");
        }
        return list;
    }
}
