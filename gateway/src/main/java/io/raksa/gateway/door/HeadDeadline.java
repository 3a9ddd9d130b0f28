package io.raksa.gateway.door;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.AttributeKey;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Closes a connection whose caller takes too long to say what they want: the head of a request must be there ten seconds (twenty, where
 * one came just before) after its first byte; with HTTP/2 and TLS the first head so long after the first byte of the connection. Without
 * this a byte a minute would hold a connection for ever.
 */
final class HeadDeadline extends ChannelInboundHandlerAdapter {

    private static final long SECONDS = 10;

    /** Whether the call that came last is over, so that what comes next is the head of another. */
    private static final AttributeKey<BooleanSupplier> LAST_CALL = AttributeKey.valueOf("raksa.last-call");

    private boolean waiting;

    /** Notes that the head of a request is there. */
    static void arrived(HttpServerRequest request) {
        ((ConnectionBase) request.connection()).channel().attr(LAST_CALL).set(() -> isOver(request));
    }

    /** What comes on HTTP/2 after the first head may be anything; a head that is begun there holds up its own connection only. */
    private static boolean isOver(HttpServerRequest request) {
        return request.version() != HttpVersion.HTTP_2
                && request.isEnded()
                && request.response().ended();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
        if (!waiting) {
            @Nullable BooleanSupplier before = lastCall(context);
            if (before == null || before.getAsBoolean()) {
                waiting = true;
                var _ = context.executor().schedule(() -> look(context, before), SECONDS, TimeUnit.SECONDS);
            }
        }
        context.fireChannelRead(bytes);
    }

    private void look(ChannelHandlerContext context, @Nullable BooleanSupplier before) {
        waiting = false;
        if (Objects.equals(lastCall(context), before)) {
            var _ = context.close();
        }
    }

    private static @Nullable BooleanSupplier lastCall(ChannelHandlerContext context) {
        return context.channel().attr(LAST_CALL).get();
    }
}
