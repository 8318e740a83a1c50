package org.headstamp.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A member's node that takes connections and keeps to nothing after that. */
final class HostileServer implements AutoCloseable {
    private static final int READ = 16 * 1024;

    private final ServerSocket door;
    private final Manner manner;
    private final Set<Socket> taken = ConcurrentHashMap.newKeySet();
    private final AtomicInteger count = new AtomicInteger();

    /** What it does with a connection. */
    enum Manner {
        /** Nothing. */
        SILENT {
            @Override
            void treat(Socket caller) {}
        },
        /** A handshake, if there is one, and then nothing but reading. */
        LISTENING {
            @Override
            void treat(Socket caller) throws IOException {
                for (var buffer = new byte[READ]; caller.getInputStream().read(buffer) >= 0; ) {}
            }
        },
        /** Garbage without an end. */
        GARBAGE {
            @Override
            void treat(Socket caller) throws IOException {
                var garbage = new byte[READ];
                new Random(1).nextBytes(garbage);
                for (int i = 0; i < READ; i++) {
                    caller.getOutputStream().write(garbage);
                }
            }
        };

        abstract void treat(Socket caller) throws IOException;
    }

    private HostileServer(ServerSocket door, Manner manner) {
        this.door = door;
        this.manner = manner;
    }

    /** Without TLS. */
    static HostileServer plain(StateSite self, Manner manner) throws IOException {
        return listen(new ServerSocket(self.federation(), 0, InetAddress.getLoopbackAddress()), manner);
    }

    /** With its own certificate. */
    static HostileServer secured(StateSite self, Manner manner) throws IOException {
        return listen(
                HostilePeer.tls(self)
                        .getServerSocketFactory()
                        .createServerSocket(self.federation(), 0, InetAddress.getLoopbackAddress()),
                manner);
    }

    private static HostileServer listen(ServerSocket door, Manner manner) {
        var server = new HostileServer(door, manner);
        Thread.ofVirtual().start(server::accept);
        return server;
    }

    /** How many connections were made. */
    int taken() {
        return count.get();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var caller = door.accept();
                taken.add(caller);
                count.incrementAndGet();
                Thread.ofVirtual().start(() -> treat(caller));
            } catch (IOException e) {
                StepFailedException.unless(door.isClosed(), "a hostile node takes no connections any more: " + e);
            }
        }
    }

    private void treat(Socket caller) {
        try {
            manner.treat(caller);
        } catch (IOException e) {
            // The caller has had enough.
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (var caller : taken) {
            caller.close();
        }
    }
}
