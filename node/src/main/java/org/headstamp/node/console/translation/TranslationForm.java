package org.headstamp.node.console.translation;

import org.headstamp.node.Checked;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.exchange.Translation;

/** The form of a translation of ours. */
record TranslationForm(Entered form) {
    static final String OF = "translationOf";
    static final String LANGUAGE = "translationLanguage";

    private static final String TEXT = "translationText";
    private static final String OFFICE = "translationOffice";

    /** An empty form for a text, which may be none yet, in the language that it probably goes into. */
    static TranslationForm about(String fieldPath, String language) {
        return new TranslationForm(Entered.nothing().with(OF, fieldPath).with(LANGUAGE, language));
    }

    Translation translation() {
        var path = form.value(OF);
        if (path.isEmpty()) {
            throw new InvalidValueException(OF, "must be chosen");
        }
        return new Translation(
                path,
                Checked.text(LANGUAGE, form.value(LANGUAGE), 35),
                Checked.text(TEXT, form.value(TEXT), 8000),
                Checked.text(OFFICE, form.value(OFFICE), 200),
                form.has("translationCertified", "yes"));
    }

    /** What may still be wrong with a translation that is whole is that its text has one in that language. */
    static InvalidValueException placed(InvalidValueException e) {
        return e.field().equals("translation") ? e.at(LANGUAGE) : e;
    }
}
