package org.headstamp.node.registry;

/** What a reference of the ballistic collection is. */
public enum ReferenceKind {
    /** Of a registered firearm. */
    TEST_FIRED_CASE,
    /** Of a registered firearm. */
    TEST_FIRED_BULLET,
    /** The code that a registered firearm transfers, as its maker stated it. */
    MICROSTAMP,
    /** Of an unsolved case. */
    EXHIBIT_CASE,
    /** Of an unsolved case. */
    EXHIBIT_BULLET
}
