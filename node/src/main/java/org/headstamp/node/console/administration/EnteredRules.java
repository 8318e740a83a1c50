package org.headstamp.node.console.administration;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.exchange.Handling;
import org.headstamp.node.exchange.Priority;
import org.headstamp.node.policy.AnswerPolicy;
import org.headstamp.node.policy.OnwardPolicy;
import org.headstamp.node.policy.PolicyRules;
import org.headstamp.node.trace.message.Question;
import org.headstamp.node.trace.message.TraceOutcome;
import org.headstamp.pki.MemberState;

/** Reads the rules of a policy from a form. */
record EnteredRules(Entered form) {
    /**
     * What the form says.
     *
     * @throws InvalidValueException names the field that is wrong
     */
    PolicyRules read(PolicyRules.Kind kind) {
        return switch (kind) {
            case ANSWER ->
                new AnswerPolicy(
                        states("peers"),
                        several(Question.class, "questions"),
                        several(TraceOutcome.class, "outcomes"),
                        one(Priority.class, "highestPriority"),
                        one(Handling.Code.class, "strictestHandling"),
                        score(),
                        form.has("securityForces", "yes"),
                        perDay());
            case ONWARD ->
                new OnwardPolicy(
                        states("answeredBy"),
                        states("nextStates"),
                        several(TraceOutcome.class, "outcomes"),
                        one(Priority.class, "highestPriority"),
                        perDay());
        };
    }

    /** Codes of States with blanks or commas between. */
    private List<MemberState> states(String field) {
        return Stream.of(form.value(field).split("[\\s,;]+"))
                .filter(code -> !code.isEmpty())
                .map(code -> state(field, code))
                .toList();
    }

    private static MemberState state(String field, String code) {
        try {
            return new MemberState(code);
        } catch (IllegalArgumentException e) {
            throw new InvalidValueException(field, "is no code of a State: {0}", code).because(e);
        }
    }

    private <E extends Enum<E>> List<E> several(Class<E> type, String field) {
        return form.all(field).stream().map(name -> code(type, field, name)).toList();
    }

    private <E extends Enum<E>> E one(Class<E> type, String field) {
        return code(type, field, form.value(field));
    }

    private static <E extends Enum<E>> E code(Class<E> type, String field, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException(field, "must be chosen"));
    }

    private double score() {
        var text = form.value("leastScore");
        if (!text.matches("[01](\\.[0-9]{1,6})?")) {
            throw new InvalidValueException("leastScore", "must be a number from {0} to {1}", 0.9, 1);
        }
        return Double.parseDouble(text);
    }

    private int perDay() {
        var text = form.value("dailyPerPeer");
        if (!text.matches("[0-9]{1,6}")) {
            throw new InvalidValueException("dailyPerPeer", "must be a whole number");
        }
        return Integer.parseInt(text);
    }
}
