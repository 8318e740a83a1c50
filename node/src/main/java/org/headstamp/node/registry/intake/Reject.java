package org.headstamp.node.registry.intake;

/**
 * One reason why a row is not taken.
 *
 * @param line of the file, counted from 1, where the row begins
 * @param column name of the column; empty when the row as a whole is meant
 * @param detail the value or what was expected, for the person who corrects the file
 */
public record Reject(long line, String column, RejectReason reason, String detail) {
    private static final int DETAIL_LENGTH = 120;

    public Reject {
        detail = detail.length() <= DETAIL_LENGTH ? detail : detail.substring(0, DETAIL_LENGTH) + "…";
    }
}
