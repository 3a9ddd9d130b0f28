package io.raksa.gateway.answer;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;

/**
 * Ends a call whose request body was not read to its end. A small rest is read and forgotten, and the connection lives on. Otherwise the
 * connection ends: on HTTP/2 only the stream; on HTTP/1.1 after a moment in which the rest is still taken from the network, because a
 * connection closed over unread bytes is reset, and the caller would lose the answer.
 */
public final class UnreadBody {

    private static final long SMALL = 64 * 1024L;
    private static final long MOST_FORGOTTEN = 4 * 1024 * 1024L;
    private static final long MOMENT_MILLIS = 500;
    private static final long NO_ERROR = 0;

    private final Vertx vertx;
    private final HttpServerRequest request;
    private long forgotten;

    public UnreadBody(Vertx vertx, HttpServerRequest request) {
        this.vertx = vertx;
        this.request = request;
    }

    /** Sends the answer, whose head must not have been sent yet. */
    public void answer(Buffer body) {
        HttpServerResponse response = request.response();
        if (response.ended() || response.closed()) {
            return;
        }
        boolean close = isLarge() && request.version() != HttpVersion.HTTP_2;
        if (close) {
            response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        response.end(body).onSuccess(sent -> leave());
    }

    /** What remains to be done when the answer was sent. */
    public void leave() {
        if (request.isEnded()) {
            return;
        }
        request.handler(this::forget);
        request.endHandler(end -> {});
        request.exceptionHandler(gone -> {});
        if (isLarge()) {
            if (request.version() == HttpVersion.HTTP_2) {
                request.response().reset(NO_ERROR);
                return;
            }
            vertx.setTimer(MOMENT_MILLIS, late -> request.connection().close());
        }
        request.resume();
    }

    /** Lets a rest without end wait in the network rather than taking it in at full speed. */
    private void forget(Buffer piece) {
        forgotten += piece.length();
        if (forgotten > MOST_FORGOTTEN) {
            request.pause();
        }
    }

    private boolean isLarge() {
        long length = Bodies.length(request);
        return length == Bodies.UNKNOWN || length > SMALL;
    }
}
