package io.raksa.gateway.proxy;

import io.raksa.gateway.answer.Bodies;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import io.vertx.core.streams.WriteStream;

/**
 * A body on its way from one connection to another, never more than a few buffers of it in memory. A body that came whole leaves whole:
 * its last piece and its end go out together.
 */
final class Flow {

    private final ReadStream<Buffer> from;
    private final WriteStream<Buffer> to;
    private final long length;
    private final long limit;
    private final Coding coding;
    private final Watch watch;

    private long passed;
    private boolean ended;
    private boolean stopped;

    /** Who wants to know how a flow gets on. */
    interface Watch {

        /** A piece went through. */
        void moved();

        /** The last piece went through. */
        void ended();

        /** The body is longer than it may be; nothing of the piece too much went through, and nothing more will. */
        void overflowed();
    }

    /**
     * A flow, not started yet.
     *
     * @param length the body's bytes if its head told, else {@link Bodies#UNKNOWN}
     * @param limit how many bytes it may have
     * @param coding how it is written
     */
    Flow(ReadStream<Buffer> from, WriteStream<Buffer> to, long length, long limit, Coding coding, Watch watch) {
        this.from = from;
        this.to = to;
        this.length = length;
        this.limit = limit;
        this.coding = coding;
        this.watch = watch;
    }

    void start() {
        from.handler(this::take);
        from.endHandler(end -> finish());
        from.resume();
    }

    /** Lets nothing more through. */
    void stop() {
        stopped = true;
        coding.close();
    }

    boolean hasEnded() {
        return ended;
    }

    /** Whether the receiver takes no more for now; otherwise it is the sender who is waited for. */
    boolean awaitsReceiver() {
        return to.writeQueueFull();
    }

    private void take(Buffer piece) {
        if (stopped || ended) {
            return;
        }
        if (piece.length() > limit - passed) {
            stopped = true;
            from.pause();
            watch.overflowed();
            return;
        }
        passed += piece.length();
        watch.moved();
        if (passed == length) {
            ended = true;
            to.end(coding.last(piece));
            watch.ended();
            return;
        }
        Buffer coded = coding.piece(piece);
        if (coded.length() > 0) {
            to.write(coded);
        }
        if (to.writeQueueFull()) {
            from.pause();
            to.drainHandler(drained -> {
                watch.moved();
                from.resume();
            });
        }
    }

    private void finish() {
        if (!stopped && !ended) {
            ended = true;
            to.end(coding.last(Buffer.buffer()));
            watch.ended();
        }
    }
}
