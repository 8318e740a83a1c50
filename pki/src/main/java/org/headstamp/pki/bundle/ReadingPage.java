package org.headstamp.pki.bundle;

/**
 * Makes the page of a bundle that people read: one HTML file that fetches nothing from elsewhere and runs nothing. It
 * proves nothing by itself; the manifest holds its digest like that of every file.
 */
@FunctionalInterface
public interface ReadingPage {
    /** How many bytes the page may have in UTF-8. */
    int MOST_BYTES = 16 << 20;

    /** The page of a bundle that holds this. */
    String html(BundleIndex index);
}
