package io.raksa.gateway.document.core;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** For whom a document of its own is made: those who call with the same credential and want the same things. */
public enum Audience {
    /** Apps, shops and pages for customers. */
    FRONT_END("front-end", "Raksa for front-ends", Set.of("customer"), "bearer", """
            What an app, a shop or a page calls for a customer, and for somebody who has no account.

            **Credentials.** A bearer token of the OpenID Connect issuer with the role `customer`: a customer reaches what is their own, and
            nothing else. To complain, to follow a case by its tracking code and to answer a survey nobody needs one. A page of the house's
            own that is served beside this gateway gets a session in place of a token: it opens `/session/login`, and sends the `csrfToken`
            of `GET /session` in `X-CSRF-Token` with every call that changes something."""),
    /** Systems of other houses. */
    PARTNER("partner", "Raksa for partners", Set.of("partner"), MergedDocument.PARTNER_KEY, """
            What a partner's system calls: a marketplace, a delivery service, a booking site, a call centre, a till.

            **Credentials.** The API key that the house gave you, in the header `X-Api-Key`. It is shown once; several may be good at a time,
            so that one can be exchanged for the next without a pause. Of what concerns customers you read what you posted yourself."""),
    /** The house's own people, and the screens they work with. */
    STAFF("staff", "Raksa for staff", Set.of("agent", "supervisor", "manager", "analyst", "admin"), "bearer", """
            What the people of the house call, through the screens they work with.

            **Credentials.** A bearer token of the OpenID Connect issuer with one of the roles `agent`, `supervisor`, `manager`, `analyst` or
            `admin`; each operation names those that may call it. A browser gets a session in place of a token: it opens `/session/login`,
            and sends the `csrfToken` of `GET /session` in `X-CSRF-Token` with every call that changes something.""");

    private static final String FOR_ALL = """


            **Sent again, done once.** Every call that makes something or moves value takes an `Idempotency-Key` of your own, such as a UUID.
            The same key with the same request gets the answer of the first time, marked `Idempotency-Replayed: true`; with another request
            it is refused (422). Keys are kept for a day at least. After a timeout or a 5xx send the same call with the same key again.

            **Errors.** Each is a problem (RFC 9457) with a stable `code`, in Thai or English by `Accept-Language`; `errors` names the fields
            by JSON pointer, and `type` leads to a page that explains it. All of them are at [/problems](/problems). A field that is not
            described here is refused, never ignored.

            **Changing.** A resource comes with an `ETag`. Send it in `If-Match` to change what you read: without it the answer is 428; where
            somebody was faster it is 412 and names the fields that differ.

            **Paging.** A list takes `limit` (1 to 200) and answers `items` and `next`; give `next` as `after` to read on, until there is none.

            **Limits.** A body may have 1 MiB, a bulk call or a file 64 MiB, a line of NDJSON 64 KiB, unless the house chose otherwise; what
            is larger is refused (413). An answer 429 or 503 says in `Retry-After` when to come again.""";

    /** What a page in a browser needs, whoever sits before it. */
    private static final Pattern OF_BROWSERS = Pattern.compile("(/session|/v1/live)(/.*)?");

    private final String id;
    private final String title;
    private final Set<String> roles;
    private final String credential;
    private final String introduction;

    Audience(String id, String title, Set<String> roles, String credential, String introduction) {
        this.id = id;
        this.title = title;
        this.roles = roles;
        this.credential = credential;
        this.introduction = introduction + FOR_ALL;
    }

    /** The audience of this id: {@code front-end}, {@code partner} or {@code staff}. */
    public static Optional<Audience> of(String id) {
        return Stream.of(values()).filter(audience -> audience.id.equals(id)).findFirst();
    }

    String title() {
        return title;
    }

    /** What somebody who has nothing else needs to know, in Markdown. */
    String introduction() {
        return introduction;
    }

    /** The security scheme by which it is known. */
    String credential() {
        return credential;
    }

    /** Whether an operation is for it: open to one of its roles, or to everybody. */
    boolean calls(String path, JsonNode operation) {
        if (OF_BROWSERS.matcher(path).matches()) {
            return this != PARTNER;
        }
        Set<String> open = Operations.roles(operation);
        return open.isEmpty() || !Collections.disjoint(open, roles);
    }
}
