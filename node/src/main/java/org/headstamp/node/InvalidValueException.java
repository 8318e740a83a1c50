package org.headstamp.node;

/** A value that breaks a rule of its type; names the field, relative to the record that refused it. */
public final class InvalidValueException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String field;

    /** Says which field is wrong and what about it. */
    public InvalidValueException(String field, String problem) {
        super(field + " " + problem);
        this.field = field;
    }

    /** The field, as it is named in JSON. */
    public String field() {
        return field;
    }
}
