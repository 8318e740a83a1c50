package org.headstamp.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The way to the node of one State: relays bytes, of which it understands nothing. It can be barred, and it can lose an
 * answer: what was sent has arrived then, and its sender does not know.
 */
final class Link implements AutoCloseable {
    /** More than either part of a greeting of TLS (some 820 bytes) and less than the shortest sealed message (1,170). */
    private static final int MESSAGE = 1000;
    /** More than any frame that only keeps a connection going, and less than a sealed receipt (1,120). */
    private static final int ANSWER = 1000;

    private static final int BUFFER = 16 * 1024;

    private final ServerSocket door;
    private final int target;
    private final Set<Passage> passages = ConcurrentHashMap.newKeySet();
    private final AtomicReference<Mode> mode = new AtomicReference<>(Mode.OPEN);
    private final AtomicInteger lost = new AtomicInteger();

    /** What it does with bytes. */
    enum Mode {
        OPEN,
        /** Nothing passes, and no connection is made. */
        HELD,
        /** The next answer to a message is lost, with its connection. */
        LOSING
    }

    private Link(ServerSocket door, int target) {
        this.door = door;
        this.target = target;
    }

    /** Opens a way to a port of this machine. */
    static Link to(int target) throws IOException {
        var link = new Link(new ServerSocket(0, 0, InetAddress.getLoopbackAddress()), target);
        Thread.ofVirtual().name("link-" + target).start(link::accept);
        return link;
    }

    /** Where it begins. */
    int port() {
        return door.getLocalPort();
    }

    Mode mode() {
        return mode.get();
    }

    /** How many answers were lost so far. */
    int lost() {
        return lost.get();
    }

    /** Nothing passes any more. */
    void hold() {
        mode.set(Mode.HELD);
        passages.forEach(Passage::close);
    }

    void release() {
        mode.set(Mode.OPEN);
    }

    void loseAnAnswer() {
        mode.compareAndSet(Mode.OPEN, Mode.LOSING);
    }

    @Override
    public void close() throws IOException {
        door.close();
        passages.forEach(Passage::close);
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                begin(door.accept());
            } catch (IOException e) {
                StepFailedException.unless(door.isClosed(), "a link takes no connections any more: " + e);
            }
        }
    }

    /** A node that is down is met as one whose machine refuses the connection. */
    private void begin(Socket near) throws IOException {
        if (mode.get() == Mode.HELD) {
            near.close();
            return;
        }
        try {
            var passage = new Passage(near, new Socket(InetAddress.getLoopbackAddress(), target));
            passages.add(passage);
            Thread.ofVirtual().start(passage::there);
            Thread.ofVirtual().start(passage::back);
        } catch (IOException e) {
            near.close();
        }
    }

    /** One connection. */
    private final class Passage {
        private final Socket near;
        private final Socket far;
        private final AtomicInteger unanswered = new AtomicInteger();
        private int swallowed;

        Passage(Socket near, Socket far) {
            this.near = near;
            this.far = far;
        }

        void there() {
            relay(near, far, count -> {
                unanswered.addAndGet(count);
                return true;
            });
        }

        void back() {
            relay(far, near, this::passesBack);
        }

        /** An answer is lost when enough has come back for it to be one: until then the other node is at work. */
        private boolean passesBack(int count) {
            if (mode.get() != Mode.LOSING || unanswered.get() < MESSAGE) {
                unanswered.set(0);
                return true;
            }
            swallowed += count;
            if (swallowed >= ANSWER && mode.compareAndSet(Mode.LOSING, Mode.OPEN)) {
                lost.incrementAndGet();
                close();
            }
            return false;
        }

        private void relay(Socket from, Socket to, Gate gate) {
            var buffer = new byte[BUFFER];
            try {
                for (int count = from.getInputStream().read(buffer);
                        count >= 0;
                        count = from.getInputStream().read(buffer)) {
                    if (gate.passes(count)) {
                        to.getOutputStream().write(buffer, 0, count);
                    }
                }
            } catch (IOException e) {
                // One end is gone, and with it the connection.
            } finally {
                close();
            }
        }

        void close() {
            passages.remove(this);
            for (var end : new Socket[] {near, far}) {
                try {
                    end.close();
                } catch (IOException e) {
                    throw new StepFailedException("a connection cannot be closed", e);
                }
            }
        }
    }

    /** Whether bytes go on. */
    @FunctionalInterface
    private interface Gate {
        boolean passes(int count);
    }
}
