package org.headstamp.demo;

/** Paths of pages without what differs from one page to the next of its kind. */
final class PageKind {
    private PageKind() {}

    static String of(String path) {
        return path.replaceAll("[?#].*", "")
                .replaceAll("/([A-Z]{2}-)?[0-9a-f]{8}-[0-9a-f-]{27}", "/id")
                .replaceAll("/([0-9a-f]{64}|\\d+|[A-Z]{2})(?=/|$)", "/id")
                .replaceAll("/(accounts|access)/[^/]+", "/$1/id");
    }
}
