package org.headstamp.demo;

import com.google.protobuf.ByteString;
import com.google.protobuf.Timestamp;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.headstamp.proto.exchange.v1.DeliverRequest;
import org.headstamp.proto.exchange.v1.Hello;

/** What a member's node might do to another with one connection, after which it may well be gone. */
enum Attack {
    GARBAGE {
        @Override
        boolean strike(StateSite self, StateSite victim) throws IOException {
            try (var peer = HostilePeer.of(self, victim)) {
                peer.listen();
                var garbage = new byte[1 << 20];
                new Random(1).nextBytes(garbage);
                return untilEnd(peer, 64, number -> peer.raw(garbage));
            }
        }
    },
    LARGE_MESSAGE {
        @Override
        boolean strike(StateSite self, StateSite victim) throws IOException {
            try (var peer = HostilePeer.calling(self, victim)) {
                peer.listen();
                peer.frame(HostilePeer.DATA, HostilePeer.NO_FLAGS, 1, announced(LARGE));
                return untilEnd(peer, LARGE / FRAME, number -> peer.frame(HostilePeer.DATA, 0, 1, new byte[FRAME]));
            }
        }
    },
    LARGE_FRAME {
        @Override
        boolean strike(StateSite self, StateSite victim) throws IOException {
            try (var peer = HostilePeer.calling(self, victim)) {
                peer.listen();
                peer.frame(LARGEST_LENGTH, HostilePeer.DATA, HostilePeer.NO_FLAGS, 1, new byte[FRAME]);
                return untilEnd(peer, LARGE / FRAME, number -> peer.raw(new byte[FRAME]));
            }
        }
    },
    MANY_STREAMS {
        @Override
        boolean strike(StateSite self, StateSite victim) throws IOException {
            try (var peer = HostilePeer.calling(self, victim)) {
                peer.listen();
                return untilEnd(
                        peer,
                        10_000,
                        number -> peer.frame(
                                HostilePeer.HEADERS, HostilePeer.END_HEADERS, 2 * number + 3, HostilePeer.call()));
            }
        }
    },
    STREAMS_RESET_AT_ONCE {
        @Override
        boolean strike(StateSite self, StateSite victim) throws IOException {
            try (var peer = HostilePeer.calling(self, victim)) {
                peer.listen();
                return untilEnd(peer, 10_000, number -> {
                    var stream = 2 * number + 3;
                    peer.frame(HostilePeer.HEADERS, HostilePeer.END_HEADERS, stream, HostilePeer.call());
                    peer.frame(HostilePeer.RST_STREAM, HostilePeer.NO_FLAGS, stream, new byte[] {0, 0, 0, 8});
                });
            }
        }
    },
    PINGS {
        @Override
        boolean strike(StateSite self, StateSite victim) throws IOException {
            try (var peer = HostilePeer.calling(self, victim)) {
                return untilEnd(
                        peer, 1_000_000, number -> peer.frame(HostilePeer.PING, HostilePeer.NO_FLAGS, 0, new byte[8]));
            }
        }
    },
    SETTINGS {
        @Override
        boolean strike(StateSite self, StateSite victim) throws IOException {
            try (var peer = HostilePeer.calling(self, victim)) {
                return untilEnd(
                        peer,
                        1_000_000,
                        number -> peer.frame(HostilePeer.SETTINGS, HostilePeer.NO_FLAGS, 0, new byte[0]));
            }
        }
    },
    HEADER_BOMB {
        @Override
        boolean strike(StateSite self, StateSite victim) throws IOException {
            try (var peer = HostilePeer.calling(self, victim)) {
                peer.listen();
                peer.frame(HostilePeer.HEADERS, HostilePeer.NO_FLAGS, 3, HostilePeer.call());
                var field = HostilePeer.field("x-bomb", "x".repeat(FRAME - 100));
                return untilEnd(
                        peer, 10_000, number -> peer.frame(HostilePeer.CONTINUATION, HostilePeer.NO_FLAGS, 3, field));
            }
        }
    },
    EMPTY_CONTINUATIONS {
        @Override
        boolean strike(StateSite self, StateSite victim) throws IOException {
            try (var peer = HostilePeer.calling(self, victim)) {
                peer.listen();
                peer.frame(HostilePeer.HEADERS, HostilePeer.NO_FLAGS, 3, HostilePeer.call());
                return untilEnd(
                        peer,
                        1_000_000,
                        number -> peer.frame(HostilePeer.CONTINUATION, HostilePeer.NO_FLAGS, 3, new byte[0]));
            }
        }
    },
    UNREAD_ANSWERS {
        @Override
        boolean strike(StateSite self, StateSite victim) throws IOException {
            try (var peer = HostilePeer.of(self, victim)) {
                peer.listen();
                peer.begin();
                // Initial window: nothing may come back on any stream.
                peer.frame(HostilePeer.SETTINGS, HostilePeer.NO_FLAGS, 0, new byte[] {0, 4, 0, 0, 0, 0});
                peer.frame(HostilePeer.HEADERS, HostilePeer.END_HEADERS, 1, HostilePeer.call());
                peer.frame(HostilePeer.DATA, HostilePeer.NO_FLAGS, 1, message(hello(self)));
                var envelope = message(DeliverRequest.newBuilder()
                        .setEnvelope(ByteString.copyFrom(new byte[1000]))
                        .build());
                return untilEnd(peer, 100_000, number -> peer.frame(HostilePeer.DATA, 0, 1, envelope));
            }
        }
    };

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int FRAME = 16 * 1024;
    private static final int LARGE = 100 * 1024 * 1024;
    /** 24 bits (RFC 9113, section 4.1). */
    private static final int LARGEST_LENGTH = (1 << 24) - 1;

    /** Whether the victim had enough and ended the connection. */
    abstract boolean strike(StateSite self, StateSite victim) throws IOException;

    /** One blow of many. */
    @FunctionalInterface
    private interface Blow {
        void land(int number) throws IOException;
    }

    private static boolean untilEnd(HostilePeer peer, int blows, Blow blow) {
        try {
            for (int number = 0; number < blows && !peer.hasEnded(); number++) {
                blow.land(number);
            }
            return peer.awaitEnd(PATIENCE);
        } catch (IOException e) {
            return true;
        }
    }

    /** The beginning of a message of gRPC that says that it is so long. */
    private static byte[] announced(int length) {
        return ByteBuffer.allocate(5).put((byte) 0).putInt(length).array();
    }

    private static byte[] message(DeliverRequest request) {
        return ByteBuffer.allocate(5 + request.getSerializedSize())
                .put(announced(request.getSerializedSize()))
                .put(request.toByteArray())
                .array();
    }

    private static DeliverRequest hello(StateSite self) {
        return DeliverRequest.newBuilder()
                .setHello(Hello.newBuilder()
                        .setFederation(Ceremonies.FEDERATION)
                        .setMember(self.state())
                        .setTrustListVersion(1)
                        .setClock(
                                Timestamp.newBuilder().setSeconds(Instant.now().getEpochSecond())))
                .build();
    }
}
