package io.raksa.gateway.proxy;

import io.raksa.gateway.answer.Bodies;
import io.raksa.gateway.answer.Refusals;
import io.raksa.gateway.answer.UnreadBody;
import io.raksa.gateway.client.ServiceClients;
import io.raksa.gateway.routing.ProxyConfig;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.problem.Problem;
import io.vertx.core.Vertx;
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
 * loop.
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
    private final Vertx vertx;
    private final Refusals refusals;
    private final ProxyConfig config;

    private @Nullable HttpClientRequest outgoing;
    private @Nullable Flow requestFlow;
    private @Nullable Flow answerFlow;
    private boolean over;
    private long lastMove = System.nanoTime();
    private long timer;

    Exchange(Call call, Vertx vertx, Refusals refusals, ProxyConfig config) {
        this.call = call;
        this.request = call.request();
        this.response = request.response();
        this.vertx = vertx;
        this.refusals = refusals;
        this.config = config;
    }

    void begin(ServiceClients clients) {
        request.exceptionHandler(this::callerGone);
        response.exceptionHandler(this::callerGone);
        response.closeHandler(closed -> callerGone(null));
        clients.open(call.service(), request.method(), call.uri()).onComplete(opened -> {
            if (opened.succeeded()) {
                send(opened.result());
            } else {
                unavailable(opened.cause());
            }
        });
    }

    private void send(HttpClientRequest opened) {
        if (over) {
            opened.reset();
            return;
        }
        outgoing = opened;
        lastMove = System.nanoTime();
        watchAgainIn(config.deadline());
        opened.exceptionHandler(this::unavailable);
        opened.response().onComplete(answered -> {
            if (answered.succeeded()) {
                answer(answered.result());
            } else {
                unavailable(answered.cause());
            }
        });
        Forwarding.request(request, call.requestId(), call.authorization(), opened.headers());
        sendBody(opened);
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
        Flow flow = new Flow(request, opened, length, call.bodyLimit(), new RequestWatch());
        requestFlow = flow;
        flow.start();
    }

    private void answer(HttpClientResponse answer) {
        if (over) {
            return;
        }
        moved();
        answer.exceptionHandler(this::unavailable);
        response.setStatusCode(answer.statusCode());
        Forwarding.answer(answer.headers(), response.headers());
        String length = answer.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null) {
            response.putHeader(HttpHeaders.CONTENT_LENGTH, length);
        }
        if (hasNoBody(answer.statusCode())) {
            response.end();
            complete();
            return;
        }
        if (length == null && request.version() == HttpVersion.HTTP_1_1) {
            response.setChunked(true);
        }
        long bytes = length == null ? Bodies.UNKNOWN : Long.parseLong(length);
        Flow flow = new Flow(answer, response, bytes, Long.MAX_VALUE, new AnswerWatch());
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
        vertx.cancelTimer(timer);
        if (requestFlow != null && !requestFlow.hasEnded()) {
            requestFlow.stop();
            reset();
            new UnreadBody(vertx, request).leave();
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
            response.headers().clear();
            response.putHeader("X-Request-Id", call.requestId());
            refusals.refuse(request, problem);
        } else if (request.version() == HttpVersion.HTTP_2) {
            response.reset(INTERNAL_ERROR);
        } else {
            request.connection().close();
        }
    }

    /** Ends both sides; false where they had ended. */
    private boolean end() {
        if (over) {
            return false;
        }
        over = true;
        vertx.cancelTimer(timer);
        if (requestFlow != null) {
            requestFlow.stop();
        }
        if (answerFlow != null) {
            answerFlow.stop();
        }
        reset();
        return true;
    }

    private void reset() {
        if (outgoing != null) {
            outgoing.reset();
        }
    }

    private void watchAgainIn(Duration time) {
        timer = vertx.setTimer(Math.max(1, time.toMillis()), due -> lookForSilence());
    }

    private void lookForSilence() {
        Duration silence = Duration.ofNanos(System.nanoTime() - lastMove);
        boolean callersTurn = isCallersTurn();
        Duration left = (callersTurn ? config.callerPatience() : config.deadline()).minus(silence);
        if (left.isPositive()) {
            watchAgainIn(left);
        } else {
            fail(callersTurn ? ProxyProblem.CALLER_TOO_SLOW : ProxyProblem.SERVICE_TIMEOUT);
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
