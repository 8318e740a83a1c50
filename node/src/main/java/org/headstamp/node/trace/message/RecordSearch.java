package org.headstamp.node.trace.message;

import java.time.Instant;
import org.headstamp.node.Checked;

/**
 * One search of one register.
 *
 * @param period of the records searched, in words; empty for all
 */
public record RecordSearch(String register, String period, Instant searchedAt) {
    public RecordSearch {
        register = Checked.text("register", register, 200);
        period = Checked.optionalText("period", period, 100);
        searchedAt = Checked.present("searchedAt", searchedAt);
    }
}
