package org.headstamp.demo;

import com.microsoft.playwright.Page;

/** A desk without a mouse: whatever is reached is reached by the tabulator, and is seen to be reached. */
record Keyboard(Desk desk) {
    private static final int MOST_STEPS = 200;

    /** Goes on to the next thing of some that a selector finds. */
    void reach(String things) {
        for (int step = 0; step < MOST_STEPS; step++) {
            page().keyboard().press("Tab");
            if (is(things)) {
                StepFailedException.unless(isSeen(), things + " has the focus, and nobody sees it");
                return;
            }
        }
        throw new StepFailedException("no tabulator leads to " + things + " on " + desk.path());
    }

    /** Presses a key that leads to another page. */
    void go(String key) {
        var before = page().url();
        press(key);
        page().waitForURL(url -> !url.equals(before));
        desk.look();
    }

    /** Presses a key that changes something on the page. */
    void press(String key) {
        page().keyboard().press(key);
    }

    void type(String text) {
        page().keyboard().type(text);
    }

    private boolean is(String things) {
        return (boolean) page().evaluate("things => document.activeElement.matches(things)", things);
    }

    /** An outline or a shadow of some width, in something that is on the screen. */
    private boolean isSeen() {
        return (boolean) page().evaluate("""
            () => {
              const at = document.activeElement, look = getComputedStyle(at), box = at.getBoundingClientRect();
              const outlined = look.outlineStyle !== "none" && parseFloat(look.outlineWidth) > 0;
              const onScreen = box.bottom > 0 && box.top < innerHeight && box.width > 0 && box.height > 0;
              return onScreen && (outlined || look.boxShadow !== "none");
            }\
            """);
    }

    private Page page() {
        return desk.page();
    }
}
