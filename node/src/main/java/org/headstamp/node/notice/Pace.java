package org.headstamp.node.notice;

/** When a person is told. */
public enum Pace {
    OFF,
    /** Soon after something came up, with what comes up shortly after. */
    AT_ONCE,
    /** Once a day, if anything came up. */
    DAILY
}
