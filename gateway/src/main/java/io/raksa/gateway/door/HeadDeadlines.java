package io.raksa.gateway.door;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import io.quarkus.vertx.http.ManagementInterface;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;

/** Gives each connection its {@link HeadDeadline}: neither Vert.x nor Quarkus lets us at a connection before its first request, Netty does. */
public final class HeadDeadlines extends ChannelInitializerExtension {

    @Override
    public void postInitializeServerChildChannel(Channel connection) {
        connection.pipeline().addFirst(new HeadDeadline());
    }

    /** Has Netty look for extensions; must be said before its first server or client is made. */
    @ApplicationScoped
    static class Switch {

        void on(@Observes @Initialized(ApplicationScoped.class) Object beginning) {
            System.setProperty(EXTENSIONS_SYSTEM_PROPERTY, "serviceload");
        }

        /** The management port has no door. */
        void register(@Observes ManagementInterface management) {
            management.router().route().order(Integer.MIN_VALUE).handler(context -> {
                HeadDeadline.arrived(context.request());
                context.next();
            });
        }
    }
}
