package io.raksa.gateway.overview;

import com.fasterxml.jackson.core.type.TypeReference;
import io.raksa.gateway.overview.CustomerOverviewView.Experience;
import io.raksa.gateway.overview.CustomerOverviewView.Membership;
import io.raksa.gateway.overview.CustomerOverviewView.OpenComplaint;
import io.raksa.gateway.overview.CustomerOverviewView.Profile;
import io.raksa.gateway.overview.CustomerOverviewView.SilentCustomer;
import io.raksa.gateway.overview.CustomerOverviewView.Standing;
import io.raksa.gateway.overview.CustomerOverviewView.Tier;
import io.raksa.gateway.overview.CustomerOverviewView.Value;
import io.raksa.gateway.overview.CustomerOverviewView.Verdict;
import io.raksa.gateway.overview.Reading.Items;
import io.raksa.gateway.routing.Service;
import io.raksa.platform.problem.CommonProblem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks all services at once what they know of a customer. Only customer-service decides whether there is such a customer. */
@ApplicationScoped
class ComposingOverviews {

    private static final int NOT_FOUND = 404;
    private static final int FORBIDDEN = 403;
    private static final Set<String> GOING_ON = Set.of("OPEN", "CONTACTED");

    private final Reading reading;
    private final OverviewConfig config;

    ComposingOverviews(Reading reading, OverviewConfig config) {
        this.reading = reading;
        this.config = config;
    }

    private record Member(UUID id, String memberNumber, String programme) {

        Membership with(Balance balance, TierOfMember standing) {
            return new Membership(
                    id,
                    memberNumber,
                    programme,
                    balance.available(),
                    balance.pending(),
                    balance.held(),
                    standing.tier());
        }
    }

    private record Balance(long available, long pending, long held) {}

    private record TierOfMember(@Nullable Tier tier) {}

    private record Valuation(List<Value> values) {}

    /**
     * What the services know of a customer. All are asked at once; only what a membership holds can be asked when it is known, and has what
     * is left of the same deadline.
     *
     * @param headers what they are to be told of the caller: the token, the language
     */
    Uni<CustomerOverviewView> of(UUID customer, Map<String, String> headers) {
        return Uni.combine()
                .all()
                .unis(
                        profile(customer, headers),
                        Part.of("lifecycle", standing(customer, headers)),
                        Part.of("recent", recent(customer, headers)),
                        Part.of("value", value(customer, headers)),
                        Part.of("verdict", verdict(customer, headers)),
                        Part.of("openComplaints", openComplaints(customer, headers)),
                        Part.of("proactiveCases", proactiveCases(customer, headers)),
                        Part.of("memberships", memberships(customer, headers)))
                .with((profile, standing, recent, value, verdict, complaints, silences, memberships) ->
                        new CustomerOverviewView(
                                Optional.ofNullable(profile.orNull())
                                        .map(Profile::id)
                                        .orElse(customer),
                                profile.orNull(),
                                standing.orNull(),
                                recent.orNull(),
                                value.orNull(),
                                verdict.orNull(),
                                complaints.orNull(),
                                silences.orNull(),
                                memberships.orNull(),
                                Part.absent(Stream.of(
                                        profile,
                                        standing,
                                        recent,
                                        value,
                                        verdict,
                                        complaints,
                                        silences,
                                        memberships))));
    }

    private Uni<Part<Profile>> profile(UUID customer, Map<String, String> headers) {
        Uni<Profile> profile =
                reading.one(Service.CUSTOMER, "/v1/customers/" + customer, headers, new TypeReference<>() {});
        return Part.of("profile", profile.onFailure(Refused.class).transform(ComposingOverviews::decision));
    }

    private static Throwable decision(Throwable refusal) {
        return switch (((Refused) refusal).status()) {
            case NOT_FOUND -> CommonProblem.NOT_FOUND.because();
            case FORBIDDEN -> CommonProblem.FORBIDDEN.because();
            default -> refusal;
        };
    }

    private Uni<Standing> standing(UUID customer, Map<String, String> headers) {
        return reading.one(
                Service.CUSTOMER,
                "/v1/customers/" + customer + "/lifecycle?limit=1",
                headers,
                new TypeReference<>() {});
    }

    private Uni<List<Experience>> recent(UUID customer, Map<String, String> headers) {
        return reading.items(
                Service.CUSTOMER,
                "/v1/customers/" + customer + "/timeline?limit=" + config.recentEntries(),
                headers,
                new TypeReference<Items<Experience>>() {});
    }

    private Uni<List<Value>> value(UUID customer, Map<String, String> headers) {
        return reading.one(
                        Service.CUSTOMER,
                        "/v1/customers/" + customer + "/valuation",
                        headers,
                        new TypeReference<Valuation>() {})
                .map(Valuation::values);
    }

    private Uni<Verdict> verdict(UUID customer, Map<String, String> headers) {
        return reading.one(Service.FEEDBACK, "/v1/insights/verdicts/" + customer, headers, new TypeReference<>() {});
    }

    private Uni<List<OpenComplaint>> openComplaints(UUID customer, Map<String, String> headers) {
        return reading.items(
                Service.FEEDBACK,
                "/v1/complaints?limit=100&open=true&customerId=" + customer,
                headers,
                new TypeReference<Items<OpenComplaint>>() {});
    }

    private Uni<List<SilentCustomer>> proactiveCases(UUID customer, Map<String, String> headers) {
        return reading.items(
                        Service.FEEDBACK,
                        "/v1/proactive-cases?limit=100&customerId=" + customer,
                        headers,
                        new TypeReference<Items<SilentCustomer>>() {})
                .map(cases -> cases.stream()
                        .filter(silence -> GOING_ON.contains(silence.state()))
                        .toList());
    }

    private Uni<List<Membership>> memberships(UUID customer, Map<String, String> headers) {
        return reading.items(
                        Service.LOYALTY,
                        "/v1/members?customerId=" + customer,
                        headers,
                        new TypeReference<Items<Member>>() {})
                .chain(members -> together(members.stream()
                        .map(member -> membership(member, headers))
                        .toList()))
                .ifNoItem()
                .after(config.deadline())
                .fail();
    }

    private static Uni<List<Membership>> together(List<Uni<Membership>> memberships) {
        return memberships.isEmpty()
                ? Uni.createFrom().item(List.of())
                : Uni.join().all(memberships).andFailFast();
    }

    private Uni<Membership> membership(Member member, Map<String, String> headers) {
        String path = "/v1/members/" + member.id();
        return Uni.combine()
                .all()
                .unis(
                        reading.one(Service.LOYALTY, path + "/balance", headers, new TypeReference<Balance>() {}),
                        reading.one(Service.LOYALTY, path + "/tier", headers, new TypeReference<TierOfMember>() {}))
                .with(member::with);
    }
}
