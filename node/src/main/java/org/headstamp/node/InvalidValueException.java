package org.headstamp.node;

/** A value that breaks a rule of its type; names the field, relative to the record that refused it. */
public final class InvalidValueException extends IllegalArgumentException implements Refusing {
    private static final long serialVersionUID = 1L;

    private final String field;
    private final transient Refusal refusal;

    /** Says which field is wrong and what about it. */
    public InvalidValueException(String field, String pattern, Object... arguments) {
        this(field, Refusal.of(pattern, arguments));
    }

    private InvalidValueException(String field, Refusal refusal) {
        super(field + " " + refusal.english());
        this.field = field;
        this.refusal = refusal;
    }

    /** The field, as it is named in JSON. */
    public String field() {
        return field;
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }

    /** The same of a field that is called so where the value comes from. */
    public InvalidValueException at(String elsewhere) {
        return new InvalidValueException(elsewhere, refusal).because(this);
    }

    /** The same with what was found out below. */
    public InvalidValueException because(Throwable cause) {
        initCause(cause);
        return this;
    }
}
