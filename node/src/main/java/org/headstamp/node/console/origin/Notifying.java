package org.headstamp.node.console.origin;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.letter.Confirming;
import org.headstamp.node.console.letter.Outgoing;
import org.headstamp.node.identity.Departure;
import org.headstamp.node.identity.MessageKind;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.origin.NotificationDraft;
import org.headstamp.node.origin.NotificationDrafting;
import org.headstamp.node.origin.OriginNotifications;
import org.headstamp.node.seizure.Seizures;

/** Drafts notifications that their drafter was shown as they leave. */
@Singleton
class Notifying {
    private final NotificationDrafting drafting;
    private final Seizures seizures;
    private final Confirming confirming;

    Notifying(NotificationDrafting drafting, Seizures seizures, Confirming confirming) {
        this.drafting = drafting;
        this.seizures = seizures;
        this.confirming = confirming;
    }

    /** @param again the page with the form, as it was filled in */
    Response answer(Operator by, NotificationForm entered, Function<Entered, String> again) {
        return confirming.answer(
                entered.form(),
                () -> foresee(by, entered.draft()),
                () -> URI.create("/console/notifications/"
                        + drafting.open(by, entered.draft()).id()),
                again);
    }

    private Outgoing foresee(Operator by, NotificationDraft draft) {
        var header = draft.header();
        var notice = drafting.compose(by, draft);
        var departure = Departure.of(OriginNotifications.rule(header), by);
        return new Outgoing(MessageKind.ORIGIN_NOTIFICATION, List.of(draft.notified()), notice, header, departure)
                .illustrated(seizures.get(by, draft.seizure()).caseId());
    }
}
