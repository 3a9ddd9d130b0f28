package io.raksa.gateway.testing;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What an exporter of traces would get. */
@ApplicationScoped
public class SpansSeen implements SpanProcessor {

    private final List<String> spans = new CopyOnWriteArrayList<>();

    public List<String> all() {
        return spans;
    }

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {}

    @Override
    public boolean isStartRequired() {
        return false;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        spans.add(span.getKind() + " " + span.toSpanData().getName() + " " + span.getAttributes());
    }

    @Override
    public boolean isEndRequired() {
        return true;
    }
}
