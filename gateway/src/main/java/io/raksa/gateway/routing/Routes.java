package io.raksa.gateway.routing;

import static java.util.Map.entry;

import io.vertx.core.http.HttpMethod;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The one place that says which path is answered by whom. A path is {@code /v1/<resource>/...}; the resource alone decides. What is not
 * named here does not exist for the outside.
 */
public final class Routes {

    public static final String API = "/v1/";

    /** The resources of each service; paths are the same there. */
    private static final Map<Service, Set<String>> RESOURCES = Map.ofEntries(
            entry(
                    Service.CUSTOMER,
                    Set.of(
                            "attribute-definitions",
                            "blocked-identifiers",
                            "customers",
                            "duplicates",
                            "erasures",
                            "groups",
                            "handling-guides",
                            "identifier-types",
                            "imports",
                            "indices",
                            "lifecycle-rules",
                            "merges",
                            "purchases",
                            "relationship-report",
                            "segments",
                            "touchpoints",
                            "valuation-models")),
            entry(
                    Service.FEEDBACK,
                    Set.of(
                            "agreements",
                            "answers",
                            "calendars",
                            "clock-policies",
                            "complaints",
                            "deviation-rules",
                            "feedback",
                            "ideas",
                            "improvements",
                            "insights",
                            "macros",
                            "measures",
                            "mystery-visits",
                            "observations",
                            "proactive-cases",
                            "recovery-budgets",
                            "recovery-experiments",
                            "recovery-policies",
                            "service-catalogue",
                            "service-standards",
                            "survey-plans",
                            "surveys",
                            "track",
                            "worklist")),
            entry(
                    Service.LOYALTY,
                    Set.of(
                            "adjustments",
                            "cards",
                            "challenges",
                            "checkouts",
                            "day-rolls",
                            "gift-card-uses",
                            "gift-cards",
                            "liability",
                            "loyalty-exports",
                            "loyalty-imports",
                            "members",
                            "programmes",
                            "promotions",
                            "purchase-events",
                            "referral-campaigns",
                            "referrals",
                            "rewards",
                            "voucher-offers",
                            "vouchers")));

    /** What the gateway answers itself. */
    private static final Set<String> OWN = Set.of("live", "overview", "partners", "webhooks");

    /** What other services tell the gateway: open to their tokens only, and shown to nobody. */
    private static final String TOLD = "POST /v1/events";

    /** What every service has under the same path: {@code /v1/operations/customer/dead-letters} is {@code /v1/dead-letters} there. */
    private static final Set<String> OPERATIONS = Set.of("dead-letters");

    private static final String OPERATIONS_PREFIX = "operations";

    /** Answers that are gathered from many rows before their first line. */
    private static final Set<String> EXPORTS = Set.of("loyalty-exports");

    /** Open to everybody; {@code *} stands for exactly one segment, the last one or the one before it. */
    private static final Set<String> PUBLIC = Set.of(
            "POST /v1/feedback",
            "GET /v1/track/*",
            "HEAD /v1/track/*",
            "POST /v1/track/*",
            "POST /v1/track/*/attachments",
            "GET /v1/answers/*",
            "HEAD /v1/answers/*",
            "POST /v1/answers/*");

    private static final Map<String, Service> SERVICE_BY_RESOURCE = RESOURCES.entrySet().stream()
            .flatMap(owner -> owner.getValue().stream().map(resource -> entry(resource, owner.getKey())))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final Map<String, Service> SERVICE_BY_ID =
            Stream.of(Service.values()).collect(Collectors.toUnmodifiableMap(Service::id, service -> service));

    private Routes() {}

    /**
     * Finds who answers.
     *
     * @param path a clean path that begins with {@link #API}
     * @param uri the path with its query
     * @return empty where there is nothing for the outside
     */
    public static Optional<Route> find(HttpMethod method, String path, String uri) {
        String resource = segment(path, API.length());
        Service service = SERVICE_BY_RESOURCE.get(resource);
        if (service != null) {
            boolean bulk = isBulk(method, path);
            Deadline deadline = bulk || isExport(resource, path) ? Deadline.LONG : Deadline.USUAL;
            return Optional.of(
                    new Route.ToService(service, API + resource, uri, isPublic(method, path), bulk, deadline));
        }
        if (OWN.contains(resource) || TOLD.equals(method.name() + " " + path)) {
            return Optional.of(new Route.Own());
        }
        return resource.equals(OPERATIONS_PREFIX) ? operation(path, uri) : Optional.empty();
    }

    /** The path under which the outside reaches a path of a service; empty where it does not. */
    public static Optional<String> outside(Service service, String path) {
        if (!path.startsWith(API)) {
            return Optional.empty();
        }
        String resource = segment(path, API.length());
        if (service == SERVICE_BY_RESOURCE.get(resource)) {
            return Optional.of(path);
        }
        return OPERATIONS.contains(resource)
                ? Optional.of(API + OPERATIONS_PREFIX + "/" + service.id() + "/" + path.substring(API.length()))
                : Optional.empty();
    }

    /** Whether the gateway itself shows this path of its own to the outside. */
    public static boolean isOwn(String path) {
        return !path.startsWith(API) || OWN.contains(segment(path, API.length()));
    }

    private static Optional<Route> operation(String path, String uri) {
        int from = API.length() + OPERATIONS_PREFIX.length() + 1;
        String id = segment(path, from);
        Service service = SERVICE_BY_ID.get(id);
        int rest = from + id.length() + 1;
        String resource = segment(path, rest);
        if (service == null || !OPERATIONS.contains(resource)) {
            return Optional.empty();
        }
        String name = path.substring(0, rest) + resource;
        return Optional.of(new Route.ToService(service, name, API + uri.substring(rest), false, false, Deadline.USUAL));
    }

    private static boolean isPublic(HttpMethod method, String path) {
        String call = method.name() + " " + path;
        if (PUBLIC.contains(call)) {
            return true;
        }
        int last = call.lastIndexOf('/') + 1;
        return last < call.length()
                && (PUBLIC.contains(call.substring(0, last) + "*")
                        || PUBLIC.contains(withoutLastButOne(call.substring(0, last - 1)) + call.substring(last - 1)));
    }

    /** The segment that a call ends with here is whatever it may be, if it is anything. */
    private static String withoutLastButOne(String call) {
        int last = call.lastIndexOf('/') + 1;
        return last < call.length() ? call.substring(0, last) + "*" : call;
    }

    private static boolean isBulk(HttpMethod method, String path) {
        return (HttpMethod.POST.equals(method) && path.endsWith("/batch"))
                || (HttpMethod.POST.equals(method) && isOfACase(path) && path.endsWith("/attachments"))
                || (HttpMethod.PUT.equals(method) && isOfAnImport(path) && path.endsWith("/file"));
    }

    private static boolean isExport(String resource, String path) {
        return EXPORTS.contains(resource) || path.endsWith("/export");
    }

    private static boolean isOfAnImport(String path) {
        return path.startsWith(API + "imports/") || path.startsWith(API + "loyalty-imports/");
    }

    private static boolean isOfACase(String path) {
        return path.startsWith(API + "complaints/") || path.startsWith(API + "track/");
    }

    private static String segment(String path, int from) {
        if (from >= path.length()) {
            return "";
        }
        int end = path.indexOf('/', from);
        return end < 0 ? path.substring(from) : path.substring(from, end);
    }
}
