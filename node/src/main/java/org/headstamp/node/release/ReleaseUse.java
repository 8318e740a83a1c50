package org.headstamp.node.release;

/** What leave can be asked for; the names are those of {@code headstamp.trace.v1.ReleaseUse}. */
public enum ReleaseUse {
    /** Passing the sealed message on to further States. */
    ONWARD_TRACE,
    /** Evidence in court. */
    COURT,
    /** Another purpose than that of the message: licensing. */
    LICENSING,
    /** Another purpose than that of the message: statistics. */
    STATISTICS
}
