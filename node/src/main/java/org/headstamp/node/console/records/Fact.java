package org.headstamp.node.console.records;

/** One value with its name, both in the language of the reader; what people wrote stays as they wrote it. */
public record Fact(String name, String value) {}
