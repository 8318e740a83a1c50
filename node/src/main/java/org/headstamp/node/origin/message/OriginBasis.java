package org.headstamp.node.origin.message;

/** Why an origin is presumed. */
public enum OriginBasis {
    MARKING,
    LOT_RECORD,
    BARCODE,
    TRACE_RESULT,
    DOCUMENT
}
