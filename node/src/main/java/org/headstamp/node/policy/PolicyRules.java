package org.headstamp.node.policy;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What a policy allows. It can narrow what the code allows, and never widen it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = AnswerPolicy.class, name = "answer"),
    @JsonSubTypes.Type(value = OnwardPolicy.class, name = "onward")
})
public sealed interface PolicyRules permits AnswerPolicy, OnwardPolicy {
    /** What a policy is about. */
    enum Kind {
        /** Answers to questions of other States. */
        ANSWER,
        /** Questions that go on to the next State with an answer. */
        ONWARD
    }

    /** Which of the two these rules are. */
    static Kind kindOf(PolicyRules rules) {
        return switch (rules) {
            case AnswerPolicy answer -> Kind.ANSWER;
            case OnwardPolicy onward -> Kind.ONWARD;
        };
    }
}
