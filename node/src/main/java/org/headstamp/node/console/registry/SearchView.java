package org.headstamp.node.console.registry;

import java.util.List;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.console.records.MatchView;
import org.headstamp.node.registry.LookUp;
import org.jspecify.annotations.Nullable;

/**
 * A search of the registers.
 *
 * @param result null as long as nothing was looked for
 */
record SearchView(Entered form, @Nullable LookUp result) {
    public List<MatchView> matches() {
        return result instanceof LookUp.Found found
                ? found.candidates().stream().map(MatchView::new).toList()
                : List.of();
    }

    /** Whether there are more than are shown. */
    public boolean cut() {
        return result instanceof LookUp.Found found && found.cut();
    }

    /** Why nothing is shown; empty if something is, or nothing was looked for. */
    public String none(Say say) {
        return switch (result) {
            case null -> "";
            case LookUp.Found found -> "";
            case LookUp.NotFound notFound -> say.text("request.not-found");
            case LookUp.Insufficient unreadable -> say.code(unreadable.shortage());
        };
    }
}
