package org.headstamp.node.attachment;

/** What came of asking for a file to fetch. */
sealed interface Turn {
    /** Nothing is due. */
    record Nothing() implements Turn {}

    /** Something was due and had to be put off or given up; there may be more. */
    record Passed() implements Turn {}

    /** This one. */
    record Given(Fetch fetch) implements Turn {}
}
