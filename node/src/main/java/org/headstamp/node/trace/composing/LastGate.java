package org.headstamp.node.trace.composing;

import org.headstamp.node.InvalidValueException;
import org.headstamp.node.exchange.Handling;
import org.headstamp.node.trace.message.TraceAnswer;

/** What is checked of every answer once more before it is sealed, whoever or whatever composed it. */
public final class LastGate {
    private LastGate() {}

    /**
     * Private persons are told only to a State that guarantees confidentiality (International Tracing Instrument,
     * paragraph 22).
     *
     * @param asking how the question asks to be handled
     * @throws InvalidValueException if a person is named to another
     */
    public static void requirePersonsGuarded(TraceAnswer answer, Handling asking) {
        if (!asking.confidentialityGuaranteed() && answer.namesPersons()) {
            throw new InvalidValueException(
                    "answer", "names a private person, and the State that asks does not guarantee confidentiality");
        }
    }
}
