package org.headstamp.node.registry;

/** What a licence allows. */
public enum LicenceKind {
    EXPORT,
    IMPORT,
    TRANSIT,
    TRADE,
    MANUFACTURE
}
