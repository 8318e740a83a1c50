package org.headstamp.node.ballistic.message;

/** Direction in which the grooves of a barrel turn, as seen on a bullet. */
public enum TwistDirection {
    NOT_STATED,
    LEFT,
    RIGHT
}
