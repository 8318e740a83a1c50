package org.headstamp.node.item.reading.code;

/** One element of a GS1 element string: application identifier and value, as they stand in the code. */
public record Gs1Element(String ai, String value) {
    /** As it is printed under a bar code. */
    @Override
    public String toString() {
        return "(" + ai + ")" + value;
    }
}
