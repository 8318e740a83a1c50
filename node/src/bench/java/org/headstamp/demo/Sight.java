package org.headstamp.demo;

/** A page of the console of an office, by its address there. */
record Sight(Office office, String path) {
    String kind() {
        return PageKind.of(path);
    }
}
