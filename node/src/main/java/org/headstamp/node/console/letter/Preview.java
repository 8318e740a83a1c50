package org.headstamp.node.console.letter;

/** What a form would do, as a page shows it before it is done. */
public interface Preview {
    /** Tells apart what is shown: two with the same mark do the same. */
    String mark();

    /**
     * The page that shows it, with a form that does it.
     *
     * @param changed whether it differs from what its sender was shown before
     */
    String page(boolean changed);
}
