package io.raksa.gateway.overview;

import com.fasterxml.jackson.core.type.TypeReference;
import io.raksa.gateway.overview.CustomerOverviewView.Experience;
import io.raksa.gateway.overview.CustomerOverviewView.Membership;
import io.raksa.gateway.overview.CustomerOverviewView.OpenComplaint;
import io.raksa.gateway.overview.CustomerOverviewView.Profile;
import io.raksa.gateway.overview.CustomerOverviewView.Standing;
import io.raksa.gateway.overview.Reading.Items;
import io.raksa.gateway.routing.Service;
import io.raksa.platform.problem.CommonProblem;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Asks all services at once what they know of a customer. Only customer-service decides whether there is such a customer. */
@ApplicationScoped
class ComposingOverviews {

    private static final int NOT_FOUND = 404;
    private static final int FORBIDDEN = 403;
    private static final Set<String> SETTLED = Set.of("RESOLVED", "CLOSED");

    private final Reading reading;
    private final OverviewConfig config;

    ComposingOverviews(Reading reading, OverviewConfig config) {
        this.reading = reading;
        this.config = config;
    }

    private record Complaint(UUID id, String state, String category, String severity, Instant openedAt) {

        OpenComplaint view() {
            return new OpenComplaint(id, state, category, severity, openedAt);
        }
    }

    private record Member(UUID id, String memberNumber, String programme) {

        Membership with(Balance balance) {
            return new Membership(id, memberNumber, programme, balance.available(), balance.pending(), balance.held());
        }
    }

    private record Balance(long available, long pending, long held) {}

    /**
     * What the services know of a customer.
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
                        Part.of("openComplaints", openComplaints(customer, headers)),
                        Part.of("memberships", memberships(customer, headers)))
                .with((profile, standing, recent, complaints, memberships) -> new CustomerOverviewView(
                        Optional.ofNullable(profile.orNull()).map(Profile::id).orElse(customer),
                        profile.orNull(),
                        standing.orNull(),
                        recent.orNull(),
                        complaints.orNull(),
                        memberships.orNull(),
                        Part.absent(Stream.of(profile, standing, recent, complaints, memberships))));
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

    private Uni<List<OpenComplaint>> openComplaints(UUID customer, Map<String, String> headers) {
        return reading.items(
                        Service.FEEDBACK,
                        "/v1/complaints?limit=100&customerId=" + customer,
                        headers,
                        new TypeReference<Items<Complaint>>() {})
                .map(complaints -> complaints.stream()
                        .filter(complaint -> !SETTLED.contains(complaint.state()))
                        .map(Complaint::view)
                        .toList());
    }

    private Uni<List<Membership>> memberships(UUID customer, Map<String, String> headers) {
        return reading.items(
                        Service.LOYALTY,
                        "/v1/members?customerId=" + customer,
                        headers,
                        new TypeReference<Items<Member>>() {})
                .onItem()
                .transformToMulti(members -> Multi.createFrom().iterable(members))
                .onItem()
                .transformToUniAndConcatenate(member -> balance(member, headers).map(member::with))
                .collect()
                .asList()
                .ifNoItem()
                .after(config.deadline())
                .fail();
    }

    private Uni<Balance> balance(Member member, Map<String, String> headers) {
        return reading.one(
                Service.LOYALTY, "/v1/members/" + member.id() + "/balance", headers, new TypeReference<>() {});
    }
}
