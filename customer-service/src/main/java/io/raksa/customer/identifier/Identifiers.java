package io.raksa.customer.identifier;

import io.raksa.customer.identifier.core.Identifier;
import io.raksa.customer.identifier.core.IdentifierKey;
import io.raksa.customer.identifier.core.IdentifierType;
import io.raksa.customer.partner.PartnerScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/** Which identifier leads to which customer. */
@ApplicationScoped
public class Identifiers {

    private static final String OWNERS = """
            select type, system, normalized, customer_id
            from unnest(:types, :systems, :normalized) as asked (type, system, normalized)
            join customer_identifier using (type, system, normalized)""";

    /** In the order of the keys, so that two transactions that claim the same ones never wait for each other in a circle. */
    private static final String CLAIM = """
            insert into customer_identifier (type, system, normalized, value, customer_id, place)
            select type, system, normalized, value, customer_id, place
            from unnest(:types, :systems, :normalized, :values, :customers, :places)
                 as claim (type, system, normalized, value, customer_id, place)
            where not exists (select from blocked_identifier blocked
                              where (blocked.type, blocked.system, blocked.normalized) = (claim.type, claim.system, claim.normalized))
            order by type, system, normalized
            on conflict (type, system, normalized) do nothing
            returning type, system, normalized""";

    private final Jdbi jdbi;
    private final Suppressions suppressions;
    private final BlockedIdentifiers blocked;
    private final IdentifierTypes types;

    Identifiers(Jdbi jdbi, Suppressions suppressions, BlockedIdentifiers blocked, IdentifierTypes types) {
        this.jdbi = jdbi;
        this.suppressions = suppressions;
        this.blocked = blocked;
        this.types = types;
    }

    /**
     * A customer's claim to an identifier.
     *
     * @param place in the customer's list, from 0
     */
    public record Claim(Identifier identifier, UUID customerId, int place) {

        Claim by(UUID customer) {
            return new Claim(identifier, customer, place);
        }

        /** The claims of one customer to all of a list, in its order. */
        public static List<Claim> of(UUID customerId, List<Identifier> identifiers) {
            List<Claim> claims = new ArrayList<>();
            for (Identifier identifier : identifiers) {
                claims.add(new Claim(identifier, customerId, claims.size()));
            }
            return claims;
        }
    }

    /**
     * Reads a list of identifiers that is to belong to one customer.
     *
     * @param pointer where the list stands in the request
     * @throws io.raksa.platform.problem.Problem 400 where one cannot be read or comes twice; 403 where a partner names another system's id
     */
    public static List<Identifier> read(List<IdentifierRequest> requests, String pointer, PartnerScope scope) {
        List<Identifier> identifiers = new ArrayList<>();
        Set<IdentifierKey> seen = new HashSet<>();
        for (IdentifierRequest request : requests) {
            String place = pointer + "/" + identifiers.size();
            Identifier identifier = request.read(place);
            requireBringable(identifier.key(), place, scope);
            if (!seen.add(identifier.key())) {
                throw IdentifierProblem.IDENTIFIER_REPEATED.because().at(place);
            }
            identifiers.add(identifier);
        }
        return identifiers;
    }

    /** Refuses (403) a partner that brings the id of a system other than its own. */
    public static void requireBringable(IdentifierKey key, String pointer, PartnerScope scope) {
        if (key.type() == IdentifierType.EXTERNAL && !scope.covers(key.system())) {
            throw IdentifierProblem.IDENTIFIER_NOT_YOURS.because().at(pointer + "/system");
        }
    }

    /** Refuses (403) a partner that asks by anything but an id of its own: it may not find out who else is known here. */
    public static void requireAskable(IdentifierKey key, PartnerScope scope) {
        if (scope.isPartner() && !(key.type() == IdentifierType.EXTERNAL && scope.covers(key.system()))) {
            throw IdentifierProblem.IDENTIFIER_NOT_YOURS.because().at("/type");
        }
    }

    /** The customer known by this identifier. */
    public Optional<UUID> ownerOf(IdentifierKey key) {
        return Optional.ofNullable(ownersOf(List.of(key)).get(key));
    }

    /** The customers known by these identifiers; an unknown one is absent. One statement. */
    public Map<IdentifierKey, UUID> ownersOf(Collection<IdentifierKey> keys) {
        return jdbi.withHandle(handle -> bound(handle.createQuery(OWNERS), List.copyOf(keys))
                .map((row, context) -> Map.entry(key(row), row.getObject("customer_id", UUID.class)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /**
     * Claims identifiers, waiting for others who are about to claim the same. The customers themselves are to be written in the same
     * transaction. Two statements.
     *
     * @return what was won; the rest belongs to other customers, or to nobody any more
     */
    public Set<IdentifierKey> claim(List<Claim> claims) {
        if (claims.isEmpty()) {
            return Set.of();
        }
        Set<IdentifierKey> won = claimed(claims);
        Set<IdentifierKey> erased = suppressions.among(won);
        if (!erased.isEmpty()) { // by whoever was waited for
            giveUp(List.copyOf(erased));
            won.removeAll(erased);
        }
        return won;
    }

    /** A customer gives up some identifiers. */
    public void release(UUID customerId, List<IdentifierKey> keys) {
        jdbi.useHandle(handle -> bound(handle.createUpdate("""
                                delete from customer_identifier
                                where customer_id = :customer
                                  and (type, system, normalized) in (select * from unnest(:types, :systems, :normalized))"""), keys)
                .bind("customer", customerId)
                .execute());
    }

    private void giveUp(List<IdentifierKey> keys) {
        jdbi.useHandle(handle -> bound(handle.createUpdate("""
                                delete from customer_identifier
                                where (type, system, normalized) in (select * from unnest(:types, :systems, :normalized))"""), keys).execute());
    }

    private Set<IdentifierKey> claimed(List<Claim> claims) {
        return jdbi.withHandle(handle -> bound(
                        handle.createQuery(CLAIM),
                        claims.stream().map(claim -> claim.identifier().key()).toList())
                .bindArray(
                        "values",
                        String.class,
                        claims.stream().map(claim -> claim.identifier().value()).toList())
                .bindArray(
                        "customers",
                        UUID.class,
                        claims.stream().map(Claim::customerId).toList())
                .bindArray(
                        "places",
                        Integer.class,
                        claims.stream().map(Claim::place).toList())
                .map((row, context) -> key(row))
                .collect(Collectors.toCollection(HashSet::new)));
    }

    /**
     * Claims identifiers, all of them.
     *
     * @param pointer where their list stands in the request
     * @throws io.raksa.platform.problem.Problem 409 naming each that belongs to another customer or to a person who was erased, is
     *     blocked, or is one too many of its type
     */
    public void claimAll(UUID customerId, List<Identifier> identifiers, String pointer) {
        requireAllowed(identifiers, pointer);
        claimAll(Claim.of(customerId, identifiers), pointer);
    }

    private void claimAll(List<Claim> claims, String pointer) {
        Set<IdentifierKey> won = claim(claims);
        if (won.size() < claims.size()) {
            var problem = IdentifierProblem.IDENTIFIER_TAKEN.because();
            for (Claim claim : claims) {
                if (!won.contains(claim.identifier().key())) {
                    problem.at(pointer + "/" + claim.place());
                }
            }
            throw problem;
        }
    }

    private void requireAllowed(List<Identifier> identifiers, String pointer) {
        if (identifiers.isEmpty()) {
            return;
        }
        List<IdentifierKey> keys = identifiers.stream().map(Identifier::key).toList();
        requireNone(suppressions.among(keys), keys, IdentifierProblem.IDENTIFIER_SUPPRESSED, pointer);
        requireNone(blocked.among(keys), keys, IdentifierProblem.IDENTIFIER_BLOCKED, pointer);
        requireFew(keys, pointer);
    }

    private static void requireNone(
            Set<IdentifierKey> refused, List<IdentifierKey> keys, IdentifierProblem kind, String pointer) {
        if (!refused.isEmpty()) {
            var problem = kind.because();
            for (int i = 0; i < keys.size(); i++) {
                if (refused.contains(keys.get(i))) {
                    problem.at(pointer + "/" + i);
                }
            }
            throw problem;
        }
    }

    private void requireFew(List<IdentifierKey> keys, String pointer) {
        Map<IdentifierType, Integer> counted = new EnumMap<>(IdentifierType.class);
        Map<IdentifierType, Integer> most =
                types.all().stream().collect(Collectors.toMap(IdentifierTypeView::type, IdentifierTypeView::most));
        for (int i = 0; i < keys.size(); i++) {
            IdentifierType type = keys.get(i).type();
            int allowed = Objects.requireNonNull(most.get(type));
            if (counted.merge(type, 1, Integer::sum) > allowed) {
                throw IdentifierProblem.IDENTIFIER_TOO_MANY
                        .because(type, allowed)
                        .at(pointer + "/" + i);
            }
        }
    }

    /** The keys and the written values of a customer's identifiers. */
    public List<Identifier> allOf(UUID customerId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select type, system, normalized, value from customer_identifier where customer_id = ? order by place")
                .bind(0, customerId)
                .map((row, context) -> new Identifier(key(row), row.getString("value")))
                .list());
    }

    /** A customer gives up all identifiers. */
    public void release(UUID customerId) {
        jdbi.useHandle(handle -> handle.execute("delete from customer_identifier where customer_id = ?", customerId));
    }

    /**
     * Gives a profile these identifiers in place of all that it and the records merged into it have. One that a merged record has stays
     * that record's, so that an undo finds it there. Five statements.
     *
     * @param pointer where their list stands in the request
     * @throws io.raksa.platform.problem.Problem 409 as for {@link #claimAll(UUID, List, String)}
     */
    public void replace(UUID profileId, List<Identifier> identifiers, String pointer) {
        requireAllowed(identifiers, pointer);
        Map<IdentifierKey, UUID> before = releaseAll(profileId);
        claimAll(
                Claim.of(profileId, identifiers).stream()
                        .map(claim ->
                                claim.by(before.getOrDefault(claim.identifier().key(), profileId)))
                        .toList(),
                pointer);
    }

    private Map<IdentifierKey, UUID> releaseAll(UUID profileId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        delete from customer_identifier
                        where customer_id in (select id from customer where id = :profile or merged_into = :profile)
                        returning type, system, normalized, customer_id""")
                .bind("profile", profileId)
                .map((row, context) -> Map.entry(key(row), row.getObject("customer_id", UUID.class)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** How many identifiers each of some profiles has with the records merged into it; none where absent. One statement. */
    public Map<UUID, Integer> countOf(Collection<UUID> profiles) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select profile, count(*) as identifiers
                        from unnest(:profiles) as asked (profile)
                        join customer record on record.id = profile or record.merged_into = profile
                        join customer_identifier on customer_identifier.customer_id = record.id
                        group by profile""")
                .bindArray("profiles", UUID.class, List.copyOf(profiles))
                .map((row, context) -> Map.entry(row.getObject("profile", UUID.class), row.getInt("identifiers")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** The identifiers of a profile and the records merged into it, by the priority of their types and then in their order. */
    public List<IdentifierView> of(UUID profileId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select type, system, normalized, value from customer_identifier join identifier_type using (type)
                        where customer_id in (select id from customer where id = :profile or merged_into = :profile)
                        order by priority, place, customer_id <> :profile, customer_id""")
                .bind("profile", profileId)
                .map((row, context) -> IdentifierView.of(new Identifier(key(row), row.getString("value"))))
                .list());
    }

    /** Identifiers as they are shown. */
    public static List<IdentifierView> views(List<Identifier> identifiers) {
        return identifiers.stream().map(IdentifierView::of).toList();
    }

    static <S extends SqlStatement<S>> S bound(S statement, List<IdentifierKey> keys) {
        return statement
                .bindArray(
                        "types",
                        String.class,
                        keys.stream().map(key -> key.type().name()).toList())
                .bindArray(
                        "systems",
                        String.class,
                        keys.stream().map(IdentifierKey::system).toList())
                .bindArray(
                        "normalized",
                        String.class,
                        keys.stream().map(IdentifierKey::normalized).toList());
    }

    static IdentifierKey key(ResultSet row) throws SQLException {
        return new IdentifierKey(
                IdentifierType.valueOf(row.getString("type")), row.getString("system"), row.getString("normalized"));
    }
}
