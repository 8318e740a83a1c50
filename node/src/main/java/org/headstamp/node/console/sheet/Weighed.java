package org.headstamp.node.console.sheet;

/** What stands in a list, and how much of a page it takes. */
public interface Weighed {
    /** Bytes on the page, about, and rather too many than too few; see {@link Weight}. */
    long weight();
}
