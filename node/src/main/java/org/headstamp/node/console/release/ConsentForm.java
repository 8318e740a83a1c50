package org.headstamp.node.console.release;

import java.util.List;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.console.letter.HeaderFields;
import org.headstamp.node.exchange.Translated;
import org.headstamp.node.release.ReleaseUse;
import org.headstamp.node.release.message.ConsentQuestion;

/** A request for consent as it was filled in. Whatever is wrong names its field. */
record ConsentForm(Entered form) {
    private static final List<HeaderFields.TranslatedText> TEXTS =
            List.of(new HeaderFields.TranslatedText("reason", "consent_request.reason"));

    /** One that nobody filled in yet, about passing on to a State if one is named. */
    static ConsentForm about(String use, String to) {
        return new ConsentForm(Entered.nothing().with("use", use).with("states", to));
    }

    Translated<ConsentQuestion> question(Say say) {
        return new Translated<>(
                new ConsentQuestion(
                        HeaderFields.code(form, ReleaseUse.class, "use"),
                        HeaderFields.states(form, "states"),
                        form.value("reason")),
                HeaderFields.translations(form, TEXTS),
                HeaderFields.written(say, form, "language"));
    }
}
