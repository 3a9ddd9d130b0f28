package io.raksa.loyalty.referral;

import io.raksa.platform.audit.Audit;
import io.raksa.platform.id.Ids;
import io.raksa.platform.page.NewestFirst;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.problem.Problem;
import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The table {@code referral_campaign}. A campaign is not changed, only ended: what was promised stays promised. */
@ApplicationScoped
class Campaigns {

    private static final String RESOURCE = "referral-campaign";

    private static final String INSERT = """
            INSERT INTO referral_campaign (id, name, referrer_points, friend_points, days_to_register, most_of_referrer, period_days,
                                           usual_in_hour, usual_in_day, starts_at, ends_at, made_at)
            VALUES (:id, :name, :referrerPoints, :friendPoints, :daysToRegister, :mostOfReferrer, :periodDays, :usualInHour, :usualInDay,
                    :startsAt, :endsAt, :madeAt)
            """;

    private final Jdbi jdbi;
    private final Audit audit;
    private final Clock clock;

    Campaigns(Jdbi jdbi, Audit audit, Clock clock) {
        this.jdbi = jdbi;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Campaign make(CampaignRequest request) {
        if (!request.fits()) {
            throw ReferralProblem.CAMPAIGN_UNFIT.because().at("/startsAt");
        }
        Campaign campaign = new Campaign(
                Ids.next(),
                request.name(),
                request.referrerPoints(),
                request.friendPoints(),
                request.daysToRegister(),
                request.mostOfReferrer(),
                request.periodDays(),
                request.usualInHour(),
                request.usualInDay(),
                request.startsAt(),
                request.endsAt(),
                clock.instant());
        insert(campaign);
        audit.record("referral-campaign.made", RESOURCE, campaign.id(), 1, null, CampaignView.of(campaign), null);
        return campaign;
    }

    private void insert(Campaign campaign) {
        jdbi.useHandle(handle -> handle.createUpdate(INSERT)
                .bind("id", campaign.id())
                .bind("name", campaign.name())
                .bind("referrerPoints", campaign.referrerPoints())
                .bind("friendPoints", campaign.friendPoints())
                .bind("daysToRegister", campaign.daysToRegister())
                .bind("mostOfReferrer", campaign.mostOfReferrer())
                .bind("periodDays", campaign.periodDays())
                .bind("usualInHour", campaign.usualInHour())
                .bind("usualInDay", campaign.usualInDay())
                .bind("startsAt", campaign.startsAt())
                .bind("endsAt", campaign.endsAt())
                .bind("madeAt", campaign.madeAt())
                .execute());
    }

    /** Ends a campaign now; one that has ended stays as it is, one that has not begun never does. */
    @Transactional
    Campaign end(UUID id) {
        Campaign before = require(id);
        int ended = jdbi.withHandle(handle -> handle.createUpdate("""
                        UPDATE referral_campaign SET ends_at = greatest(:now, starts_at) WHERE id = :id AND ends_at > :now""")
                .bind("id", id)
                .bind("now", clock.instant())
                .execute());
        Campaign after = require(id);
        if (ended == 1) {
            audit.record(
                    "referral-campaign.ended", RESOURCE, id, 2, CampaignView.of(before), CampaignView.of(after), null);
        }
        return after;
    }

    /** The one that runs at an instant: of several the one that began last. */
    Optional<Campaign> at(Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT * FROM referral_campaign WHERE starts_at <= :now AND ends_at > :now
                        ORDER BY starts_at DESC, id DESC LIMIT 1""")
                .bind("now", now)
                .map(Campaigns::campaign)
                .findOne());
    }

    /**
     * A campaign.
     *
     * @throws Problem 404
     */
    Campaign require(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM referral_campaign WHERE id = :id")
                .bind("id", id)
                .map(Campaigns::campaign)
                .findOne()
                .orElseThrow(CommonProblem.NOT_FOUND::because));
    }

    /** The newest first. */
    List<Campaign> page(PageRequest page) {
        NewestFirst before = NewestFirst.of(page);
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT * FROM referral_campaign WHERE (made_at, id) < (:at, :id) ORDER BY made_at DESC, id DESC LIMIT :limit""")
                .bind("at", before.at())
                .bind("id", before.id())
                .bind("limit", page.rowsToRead())
                .map(Campaigns::campaign)
                .list());
    }

    private static Campaign campaign(ResultSet row, StatementContext context) throws SQLException {
        return new Campaign(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getLong("referrer_points"),
                row.getLong("friend_points"),
                row.getInt("days_to_register"),
                row.getObject("most_of_referrer", Integer.class),
                row.getObject("period_days", Integer.class),
                row.getInt("usual_in_hour"),
                row.getInt("usual_in_day"),
                Rows.instant(row, "starts_at"),
                Rows.instant(row, "ends_at"),
                Rows.instant(row, "made_at"));
    }
}
