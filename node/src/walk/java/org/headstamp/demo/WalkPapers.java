package org.headstamp.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** What the offices of a walk fill in, as the REST interface takes it. */
final class WalkPapers {
    static final JsonNode NOTHING = MissingNode.getInstance();

    private static final List<String> QUESTIONS =
            List.of("\"LOT_DISTRIBUTION\"", "\"EXPORT\", \"LOSS_REPORT\"", "\"MANUFACTURE\"");

    private WalkPapers() {}

    /** Rounds of a lot that was sold, or of one that no register has. */
    static JsonNode seizure(RandomGenerator dice) {
        var tale = dice.nextBoolean() ? WeekRegister.Tale.SOLD : WeekRegister.Tale.NOT_RECORDED;
        var seizure = Papers.seizure();
        ((ObjectNode) seizure.at("/items/0/kind/lots/0")).put("raw", number(tale));
        return seizure;
    }

    /** Of a lot of which the registers tell this. */
    private static String number(WeekRegister.Tale tale) {
        return IntStream.range(0, TwoNodes.LOTS)
                .filter(lot -> WeekRegister.Tale.of(lot) == tale)
                .mapToObj(WeekRegister::number)
                .findFirst()
                .orElseThrow();
    }

    static JsonNode question(JsonNode seizure, String priority, RandomGenerator dice) throws Exception {
        var question = Papers.traceRequest("XB", seizure, pick(QUESTIONS, dice), "");
        ((ObjectNode) question).set("header", WeekPapers.header(Wish.of(priority)));
        return question;
    }

    static JsonNode correction(JsonNode seizure, RandomGenerator dice) throws Exception {
        var correction = coded("type", "question-correction").put("reason", "Another register was meant");
        correction.set("question", question(seizure, "NORMAL", dice).get("question"));
        return correction;
    }

    static JsonNode acknowledgement(String outcome) {
        return coded("outcome", outcome).put("localReference", "B-1").put("missing", "a photograph of the base");
    }

    static JsonNode enquiry() {
        return coded("type", "progress-enquiry").put("remarks", "");
    }

    static ObjectNode coded(String field, String code) {
        return JsonNodeFactory.instance.objectNode().put(field, code);
    }

    static <T> T pick(List<T> values, RandomGenerator dice) {
        return values.get(dice.nextInt(values.size()));
    }
}
