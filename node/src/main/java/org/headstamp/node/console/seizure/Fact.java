package org.headstamp.node.console.seizure;

/** Something that is known of an item: what it is in the language of the page, and the value as it was written down. */
record Fact(String label, String value) {}
