package io.raksa.gateway.proxy;

import io.raksa.gateway.answer.Bodies;
import io.raksa.gateway.answer.UnreadBody;
import io.raksa.gateway.guard.Entry;
import io.raksa.gateway.guard.Passage;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.problem.Problem;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One call and its answer, while they pass. Both bodies flow at the same time if they wish: a bulk answer begins before its request has
 * ended. Whatever ends one side ends the other: a caller who hangs up takes the call to the service along. All of it happens on one event
 * loop. A call that certainly did nothing, since its connection failed, is sent once more.
 */
final class Exchange {

    private static final Logger LOG = Logger.getLogger(Exchange.class);

    private static final String CONTINUE = "100-continue";
    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;
    private static final long INTERNAL_ERROR = 2;

    private final Call call;
    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final Equipment with;
    private final Duration deadline;

    private @Nullable Passage passage;
    private @Nullable HttpClientRequest outgoing;
    private @Nullable Flow requestFlow;
    private @Nullable Flow answerFlow;
    private boolean repeated;
    private boolean answered;
    private boolean over;
    private long lastMove = System.nanoTime();
    private long timer;

    Exchange(Call call, Equipment with) {
        this.call = call;
        this.request = call.request();
        this.response = request.response();
        this.with = with;
        this.deadline = with.config().of(call.deadline());
    }

    void begin() {
        request.exceptionHandler(this::callerGone);
        response.exceptionHandler(this::callerGone);
        response.closeHandler(closed -> callerGone(null));
        watchAgainIn(deadline);
        attempt();
    }

    private void attempt() {
        if (over) {
            return;
        }
        switch (with.guards().enter(call.service())) {
            case Entry.Refused refused -> keepOut(refused);
            case Passage entered -> {
                passage = entered;
                with.clients()
                        .open(call.service(), request.method(), call.uri())
                        .onComplete(opened -> {
                            if (opened.succeeded()) {
                                send(opened.result());
                            } else {
                                notConnected(opened.cause());
                            }
                        });
            }
        }
    }

    /** In whole seconds, rounded up: whoever comes back then is let through. */
    private void keepOut(Entry.Refused refused) {
        long seconds = Math.max(1, refused.retryAfter().plusNanos(999_999_999).toSeconds());
        response.putHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        fail(ProxyProblem.SERVICE_UNAVAILABLE);
    }

    private void notConnected(Throwable cause) {
        if (over) {
            return;
        }
        failed(cause);
        // Where too many wait for a free connection one more would not help.
        boolean busy = cause instanceof ConnectionPoolTooBusyException;
        if (!busy && !repeated && Repeating.mayFollowNoConnection(request)) {
            repeat();
        } else {
            unavailable(cause);
        }
    }

    private void repeat() {
        repeated = true;
        leave();
        with.guards().repeated(call.service());
        with.vertx().setTimer(Math.max(1, with.config().pauseBeforeRetry().toMillis()), later -> attempt());
    }

    private void send(HttpClientRequest opened) {
        if (over) {
            opened.reset();
            return;
        }
        outgoing = opened;
        moved();
        opened.exceptionHandler(cause -> lost(opened, cause));
        opened.response().onComplete(arrived -> {
            if (arrived.succeeded()) {
                answer(arrived.result());
            } else {
                lost(opened, arrived.cause());
            }
        });
        Forwarding.request(
                request, with.origins().of(request), call.requestId(), call.authorization(), opened.headers());
        sendBody(opened);
    }

    /** The connection failed under a call that was sent. It is told so more than once. */
    private void lost(HttpClientRequest attempt, Throwable cause) {
        if (over || !attempt.equals(outgoing)) {
            return;
        }
        failed(cause);
        if (!repeated && !answered && Repeating.mayFollowBrokenConnection(request, cause)) {
            outgoing = null;
            repeat();
        } else {
            unavailable(cause);
        }
    }

    private void sendBody(HttpClientRequest opened) {
        long length = Bodies.length(request);
        if (length == 0) {
            opened.end();
            request.resume();
            return;
        }
        if (length == Bodies.UNKNOWN) {
            opened.setChunked(true);
        } else {
            opened.putHeader(HttpHeaders.CONTENT_LENGTH, Long.toString(length));
        }
        if (CONTINUE.equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            response.writeContinue();
        }
        Flow flow = new Flow(request, opened, length, call.bodyLimit(), Coding.Identity.INSTANCE, new RequestWatch());
        requestFlow = flow;
        flow.start();
    }

    private void answer(HttpClientResponse answer) {
        if (over) {
            return;
        }
        answered = true;
        moved();
        if (passage != null) {
            passage.answered(answer.statusCode());
        }
        answer.exceptionHandler(cause -> lost(answer.request(), cause));
        response.setStatusCode(answer.statusCode());
        Forwarding.answer(answer.headers(), response.headers());
        if (answer.statusCode() == NOT_MODIFIED) {
            Compression.ofNotModified(request, response.headers());
        }
        @Nullable String length = answer.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (hasNoBody(answer.statusCode())) {
            if (length != null) {
                response.putHeader(HttpHeaders.CONTENT_LENGTH, length);
            }
            response.end();
            complete();
            return;
        }
        long bytes = length == null ? Bodies.UNKNOWN : Long.parseLong(length);
        Coding coding = with.compression().of(request, answer.statusCode(), bytes, response.headers());
        boolean asItIs = coding == Coding.Identity.INSTANCE;
        if (asItIs && length != null) {
            response.putHeader(HttpHeaders.CONTENT_LENGTH, length);
        } else if (request.version() == HttpVersion.HTTP_1_1) {
            response.setChunked(true);
        }
        Flow flow = new Flow(answer, response, bytes, Long.MAX_VALUE, coding, new AnswerWatch());
        answerFlow = flow;
        flow.start();
    }

    private boolean hasNoBody(int status) {
        return HttpMethod.HEAD.equals(request.method()) || status == NO_CONTENT || status == NOT_MODIFIED;
    }

    private void moved() {
        lastMove = System.nanoTime();
    }

    /** The answer is complete. If the request is not, the service did not want the rest of it. */
    private void complete() {
        if (over) {
            return;
        }
        over = true;
        with.vertx().cancelTimer(timer);
        leave();
        if (requestFlow != null && !requestFlow.hasEnded()) {
            requestFlow.stop();
            reset();
            new UnreadBody(with.vertx(), request).leave();
        }
    }

    private void callerGone(@Nullable Throwable cause) {
        if (end()) {
            LOG.debugf(
                    cause, "caller of %s hung up, request id %s", call.service().id(), call.requestId());
        }
    }

    private void unavailable(Throwable cause) {
        if (!over) {
            LOG.warnf("%s failed a call, request id %s: %s", call.service().title(), call.requestId(), cause);
        }
        fail(ProxyProblem.SERVICE_UNAVAILABLE);
    }

    private void fail(ProxyProblem kind) {
        refuse(kind.because(call.service().title())
                .with("service", call.service().id()));
    }

    private void refuse(Problem problem) {
        if (!end()) {
            return;
        }
        if (!response.headWritten()) {
            clearHeaders();
            with.refusals().refuse(request, problem);
        } else if (request.version() == HttpVersion.HTTP_2) {
            response.reset(INTERNAL_ERROR);
        } else {
            request.connection().close();
        }
    }

    /** Takes back what an answer that came to nothing had written; not when to come again, which was written here. */
    private void clearHeaders() {
        @Nullable String retryAfter = answered ? null : response.headers().get(HttpHeaders.RETRY_AFTER);
        response.headers().clear();
        response.putHeader("X-Request-Id", call.requestId());
        if (retryAfter != null) {
            response.putHeader(HttpHeaders.RETRY_AFTER, retryAfter);
        }
    }

    /** Ends both sides; false where they had ended. */
    private boolean end() {
        if (over) {
            return false;
        }
        over = true;
        with.vertx().cancelTimer(timer);
        leave();
        if (requestFlow != null) {
            requestFlow.stop();
        }
        if (answerFlow != null) {
            answerFlow.stop();
        }
        reset();
        return true;
    }

    private void failed(Throwable cause) {
        if (passage != null) {
            passage.failed(cause);
        }
    }

    private void leave() {
        if (passage != null) {
            passage.leave();
            passage = null;
        }
    }

    private void reset() {
        if (outgoing != null) {
            outgoing.reset();
        }
    }

    private void watchAgainIn(Duration time) {
        timer = with.vertx().setTimer(Math.max(1, time.toMillis()), due -> lookForSilence());
    }

    private void lookForSilence() {
        Duration silence = Duration.ofNanos(System.nanoTime() - lastMove);
        boolean callersTurn = isCallersTurn();
        Duration left = (callersTurn ? with.config().callerPatience() : deadline).minus(silence);
        if (left.isPositive()) {
            watchAgainIn(left);
        } else if (callersTurn) {
            fail(ProxyProblem.CALLER_TOO_SLOW);
        } else if (outgoing == null) {
            // No connection became free: it was sent nothing that it could be late with.
            fail(ProxyProblem.SERVICE_UNAVAILABLE);
        } else {
            if (passage != null) {
                passage.failed();
            }
            fail(ProxyProblem.SERVICE_TIMEOUT);
        }
    }

    /** Whether it is the caller who holds things up: owes the rest of the body, or does not take the answer. */
    private boolean isCallersTurn() {
        if (answerFlow != null && answerFlow.awaitsReceiver()) {
            return true;
        }
        return requestFlow != null && !requestFlow.hasEnded() && !requestFlow.awaitsReceiver();
    }

    private final class RequestWatch implements Flow.Watch {

        @Override
        public void moved() {
            Exchange.this.moved();
        }

        @Override
        public void ended() {
            // the answer decides what is next
        }

        @Override
        public void overflowed() {
            refuse(CommonProblem.BODY_TOO_LARGE.because(call.bodyLimit()));
        }
    }

    private final class AnswerWatch implements Flow.Watch {

        @Override
        public void moved() {
            Exchange.this.moved();
        }

        @Override
        public void ended() {
            complete();
        }

        @Override
        public void overflowed() {
            throw new IllegalStateException("answers have no limit");
        }
    }
}
