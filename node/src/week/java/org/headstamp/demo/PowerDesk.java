package org.headstamp.demo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the power fails: a node gets SIGKILL while messages leave it or arrive, and starts again. What was sent is found
 * to be there once when the week is compared.
 */
final class PowerDesk extends Desk {
    private static final int QUESTIONS = 6;

    private final List<String> drafts = new ArrayList<>();

    PowerDesk(Matter matter) {
        super(matter);
    }

    /** The State that asks loses its node the instant at which its questions are approved. */
    void failsWhileSending() throws Exception {
        draft();
        for (var draft : drafts) {
            approve(matter().asker(), draft);
        }
        var node = node(matter().asker());
        node.kill();
        restart(node);
        matter().cameTo("KILLED_WHILE_SENDING");
    }

    /** Borealia loses its node while questions arrive; more are sent before it is back. */
    void failsWhileReceiving() throws Exception {
        draft();
        for (var draft : drafts.subList(0, QUESTIONS / 2)) {
            approve(matter().asker(), draft);
        }
        var node = node(Matter.ORIGIN);
        node.kill();
        for (var draft : drafts.subList(QUESTIONS / 2, QUESTIONS)) {
            approve(matter().asker(), draft);
        }
        restart(node);
        matter().cameTo("KILLED_WHILE_RECEIVING");
    }

    private void draft() throws Exception {
        for (int i = 0; i < QUESTIONS; i++) {
            drafts.add(matter().asking().draft(Matter.ORIGIN, Wish.of("NORMAL")));
        }
        matter().trace(drafts.getLast());
    }

    private NodeProcess node(String state) {
        return matter().roster().cast().federation().node(state);
    }

    private static void restart(NodeProcess node) throws IOException {
        node.start();
        node.awaitReady();
    }
}
