package org.headstamp.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A line on which anything can happen to bytes, of which it understands nothing. It leads to one node, or in turn to the
 * replicas of one.
 */
final class TcpProxy implements AutoCloseable {
    private static final int BUFFER = 16 * 1024;
    private static final int SLICES_PER_SECOND = 10;

    private final ServerSocket door;
    private final List<Integer> targets;
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private final AtomicReference<Spell> spell = new AtomicReference<>(new Spell(new Trouble.None()));
    private final AtomicInteger turn = new AtomicInteger();

    /** A time of one trouble. */
    private record Spell(Trouble trouble, CountDownLatch over, AtomicInteger struck) {
        Spell(Trouble trouble) {
            this(trouble, new CountDownLatch(1), new AtomicInteger());
        }

        /** Waits, but not longer than the trouble lasts. */
        void last(Duration atMost) throws InterruptedException {
            var unused = over.await(atMost.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    private TcpProxy(ServerSocket door, List<Integer> targets) {
        this.door = door;
        this.targets = targets;
    }

    /** Opens a line to ports of this machine. */
    static TcpProxy to(Integer... targets) throws IOException {
        var proxy = new TcpProxy(new ServerSocket(0, 0, InetAddress.getLoopbackAddress()), List.of(targets));
        Thread.ofVirtual().name("proxy-" + Arrays.toString(targets)).start(proxy::accept);
        return proxy;
    }

    /** Where it begins. */
    int port() {
        return door.getLocalPort();
    }

    /** From now on, also for the connections that there are. */
    void suffer(Trouble trouble) {
        spell.getAndSet(new Spell(trouble)).over().countDown();
    }

    void recover() {
        suffer(new Trouble.None());
    }

    /** How often the present trouble has struck. */
    int struck() {
        return now().struck().get();
    }

    private Spell now() {
        return spell.get();
    }

    @Override
    public void close() throws IOException {
        door.close();
        recover();
        connections.forEach(Connection::close);
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                begin(door.accept());
            } catch (IOException e) {
                StepFailedException.unless(door.isClosed(), "a line takes no connections any more: " + e);
            }
        }
    }

    /** The first replica that takes the connection; where none does, it ends as a refused one. */
    private void begin(Socket near) throws IOException {
        var first = turn.getAndIncrement();
        for (int i = 0; i < targets.size(); i++) {
            try {
                var target = targets.get(Math.floorMod(first + i, targets.size()));
                var connection = new Connection(near, new Socket(InetAddress.getLoopbackAddress(), target));
                connections.add(connection);
                Thread.ofVirtual().start(connection::there);
                Thread.ofVirtual().start(connection::back);
                return;
            } catch (IOException e) {
                // That replica is down.
            }
        }
        near.close();
    }

    private final class Connection {
        private final Socket near;
        private final Socket far;
        private final AtomicInteger openWays = new AtomicInteger(2);

        Connection(Socket near, Socket far) {
            this.near = near;
            this.far = far;
        }

        void there() {
            relay(near, far, true);
        }

        void back() {
            relay(far, near, false);
        }

        private void relay(Socket from, Socket to, boolean isThere) {
            var buffer = new byte[BUFFER];
            var way = new Way(to, isThere);
            try {
                for (int count = from.getInputStream().read(buffer);
                        count >= 0 && way.passes(buffer, count);
                        count = from.getInputStream().read(buffer)) {}
                to.shutdownOutput();
                if (openWays.decrementAndGet() == 0) {
                    close();
                }
            } catch (IOException e) {
                close();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        /** One direction. */
        private final class Way {
            private final Socket to;
            private final boolean isThere;
            private Spell counted = now();
            private int passed;

            Way(Socket to, boolean isThere) {
                this.to = to;
                this.isThere = isThere;
            }

            /** False when nothing more goes this way. */
            boolean passes(byte[] bytes, int count) throws IOException, InterruptedException {
                var spell = now();
                if (!spell.equals(counted)) {
                    counted = spell;
                    passed = 0;
                }
                passed += count;
                return carry(spell, bytes, count);
            }

            private boolean carry(Spell spell, byte[] bytes, int count) throws IOException, InterruptedException {
                switch (spell.trouble()) {
                    case Trouble.None() -> write(bytes, count);
                    case Trouble.Delay(var by) -> {
                        strike();
                        spell.last(by);
                        write(bytes, count);
                    }
                    case Trouble.Cut(var after) -> {
                        if (passed > after) {
                            strike();
                            reset();
                        }
                        write(bytes, count);
                    }
                    case Trouble.HalfClose(var after) -> {
                        if (isThere && passed > after) {
                            strike();
                            return false;
                        }
                        write(bytes, count);
                    }
                    case Trouble.Duplicate() -> {
                        strike();
                        write(bytes, count);
                        write(bytes, count);
                    }
                    case Trouble.Throttle(var rate) -> throttle(bytes, count, rate);
                    case Trouble.Blackhole() -> {
                        strike();
                        spell.over().await();
                        write(bytes, count);
                    }
                }
                return true;
            }

            private void strike() {
                counted.struck().incrementAndGet();
            }

            private void throttle(byte[] bytes, int count, int rate) throws IOException, InterruptedException {
                int slice = Math.max(1, rate / SLICES_PER_SECOND);
                for (int from = 0; from < count; from += slice) {
                    strike();
                    counted.last(Duration.ofSeconds(1).dividedBy(SLICES_PER_SECOND));
                    to.getOutputStream().write(bytes, from, Math.min(slice, count - from));
                }
            }

            private void write(byte[] bytes, int count) throws IOException {
                to.getOutputStream().write(bytes, 0, count);
            }
        }

        /** Without lingering, closing resets. */
        private void reset() throws IOException {
            near.setSoLinger(true, 0);
            far.setSoLinger(true, 0);
            close();
        }

        void close() {
            connections.remove(this);
            for (var end : List.of(near, far)) {
                try {
                    end.close();
                } catch (IOException e) {
                    throw new StepFailedException("a connection cannot be closed", e);
                }
            }
        }
    }
}
