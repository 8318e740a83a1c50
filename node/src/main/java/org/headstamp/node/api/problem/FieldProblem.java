package org.headstamp.node.api.problem;

/**
 * What is wrong with one field.
 *
 * @param field path from the root of the body, like {@code items[0].kind.quantity}; empty for the body itself
 * @param problem completes "field ..."
 */
public record FieldProblem(String field, String problem) {
    @Override
    public String toString() {
        return field.isEmpty() ? "the body " + problem : field + " " + problem;
    }
}
