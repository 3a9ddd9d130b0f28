package io.raksa.platform.web;

import io.raksa.platform.concurrency.Versions;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Answers that carry a resource with its entity tag. */
public final class Answers {

    private Answers() {}

    /** 201: a new resource. Its address is a path, true at the service and behind any gateway. */
    public static Response created(String path, long version, Object view) {
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, path)
                .tag(Versions.tag(version))
                .entity(view)
                .build();
    }

    /** 200: a resource as it is now. */
    public static Response ok(long version, Object view) {
        return Response.ok(view).tag(Versions.tag(version)).build();
    }
}
