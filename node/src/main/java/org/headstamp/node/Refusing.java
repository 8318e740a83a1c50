package org.headstamp.node;

/** What tells somebody why it was refused. */
public interface Refusing {
    /** Why, in words that pages say in the language of their reader. */
    Refusal refusal();
}
