package org.headstamp.node.transport;

import com.google.protobuf.ByteString;
import io.grpc.StatusException;
import io.grpc.StatusRuntimeException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import org.headstamp.node.exchange.EnvelopeReply;
import org.headstamp.node.exchange.PeerUnreachableException;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/** Sends to one member, one envelope after the other, over a stream that it opens anew when it broke. */
final class Sender {
    private final MemberState peer;
    private final Opening opening;
    private final BiConsumer<MemberState, PeerLine> onFailure;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable DepartingStream stream;
    private @Nullable PeerLine line;

    Sender(MemberState peer, Opening opening, BiConsumer<MemberState, PeerLine> onFailure) {
        this.peer = peer;
        this.opening = opening;
        this.onFailure = onFailure;
    }

    EnvelopeReply deliver(PeerLine current, ByteString envelope) throws PeerUnreachableException {
        lock.lock();
        try {
            return attempt(current, envelope);
        } catch (StatusException e) {
            drop(current);
            var overload = ReplyWire.overload(e);
            if (overload.isPresent()) {
                return overload.get();
            }
            throw new PeerUnreachableException(peer, Failures.inWords(e), e);
        } catch (TimeoutException | StreamBrokenException | StatusRuntimeException e) {
            drop(current);
            throw new PeerUnreachableException(peer, Failures.inWords(e), e);
        } catch (InterruptedException e) {
            drop(current);
            Thread.currentThread().interrupt();
            throw new PeerUnreachableException(peer, "interrupted while waiting for it", e);
        } finally {
            lock.unlock();
        }
    }

    /** An idle stream may have ended unseen, so a reused one gets a second chance; the peer knows repeats. */
    private EnvelopeReply attempt(PeerLine current, ByteString envelope)
            throws StatusException, TimeoutException, InterruptedException, StreamBrokenException {
        var kept = stream;
        if (kept != null && line == current) {
            try {
                return kept.deliver(envelope);
            } catch (StatusException e) {
                if (ReplyWire.overload(e).isPresent()) {
                    throw e;
                }
                kept.close();
            } catch (StreamBrokenException e) {
                kept.close();
            }
        }
        var fresh = opening.open(current);
        stream = fresh;
        line = current;
        return fresh.deliver(envelope);
    }

    private void drop(PeerLine failed) {
        close();
        stream = null;
        line = null;
        onFailure.accept(peer, failed);
    }

    void close() {
        var open = stream;
        if (open != null) {
            open.close();
        }
    }

    /** Opens a stream over a line. */
    @FunctionalInterface
    interface Opening {
        DepartingStream open(PeerLine line)
                throws StatusException, TimeoutException, InterruptedException, StreamBrokenException;
    }
}
