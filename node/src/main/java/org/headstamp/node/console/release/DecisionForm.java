package org.headstamp.node.console.release;

import java.util.List;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.console.letter.HeaderFields;
import org.headstamp.node.exchange.Ground;
import org.headstamp.node.exchange.Translated;
import org.headstamp.node.release.message.ConsentDecision;

/** A decision on a request for consent as it was filled in. Whatever is wrong names its field. */
record DecisionForm(Entered form) {
    static final String GRANTED = "granted";
    static final String REFUSED = "refused";

    private static final List<HeaderFields.TranslatedText> TEXTS =
            List.of(new HeaderFields.TranslatedText("conditions", "consent_reply.conditions"));

    Translated<ConsentDecision> decision(Say say) {
        return switch (form.value("decision")) {
            case GRANTED ->
                new Translated<>(
                        granted(), HeaderFields.translations(form, TEXTS), HeaderFields.written(say, form, "language"));
            case REFUSED ->
                Translated.plain(new ConsentDecision.Refused(HeaderFields.code(form, Ground.class, "ground")));
            default -> throw new InvalidValueException("decision", "must be chosen");
        };
    }

    private ConsentDecision granted() {
        return new ConsentDecision.Granted(
                HeaderFields.states(form, "states"), form.time("validUntil"), form.value("conditions"));
    }
}
