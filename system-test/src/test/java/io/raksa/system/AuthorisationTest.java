package io.raksa.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Who may do what, for every operation of the merged document. */
@SystemTest
class AuthorisationTest {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    /** Every operation; "own" means that the role reaches only what is its own, so that a stranger's id gives 403 or 404. */
    private static final String MATRIX = """
            GET    /v1/adjustments                       supervisor manager analyst admin
            GET    /v1/adjustments/{}                    supervisor manager analyst admin
            POST   /v1/adjustments/{}/approve            manager admin
            POST   /v1/adjustments/{}/decline            manager admin
            GET    /v1/agreements                        agent supervisor manager analyst admin partner
            POST   /v1/agreements                        manager admin
            GET    /v1/agreements/{}                     agent:own supervisor manager analyst admin partner:own
            PUT    /v1/agreements/{}                     manager admin
            POST   /v1/agreements/{}/cancel              manager admin
            POST   /v1/agreements/{}/offer               manager admin
            GET    /v1/agreements/{}/progress            agent:own supervisor manager analyst admin partner:own
            POST   /v1/agreements/{}/redraw              manager admin
            POST   /v1/agreements/{}/review              agent:own supervisor:own manager:own admin:own partner:own
            POST   /v1/agreements/{}/sign                agent:own supervisor:own manager:own admin:own partner:own
            GET    /v1/agreements/{}/text                agent:own supervisor manager analyst admin partner:own
            GET    /v1/answers/{}                        anybody
            POST   /v1/answers/{}                        anybody
            GET    /v1/attribute-definitions             agent supervisor manager analyst admin service
            POST   /v1/attribute-definitions             manager admin
            GET    /v1/attribute-definitions/{}          agent supervisor manager analyst admin service
            PATCH  /v1/attribute-definitions/{}          manager admin
            GET    /v1/blocked-identifiers               supervisor manager admin
            POST   /v1/blocked-identifiers               manager admin
            DELETE /v1/blocked-identifiers/{}            manager admin
            GET    /v1/blocked-identifiers/{}            supervisor manager admin
            GET    /v1/calendars                         agent supervisor manager analyst admin
            POST   /v1/calendars                         manager admin
            GET    /v1/calendars/{}                      agent supervisor manager analyst admin
            PUT    /v1/calendars/{}                      manager admin
            POST   /v1/calendars/{}/holidays             manager admin
            POST   /v1/cards/check                       agent supervisor manager admin service partner
            GET    /v1/challenges                        agent supervisor manager analyst admin
            POST   /v1/challenges                        manager admin
            GET    /v1/challenges/{}                     agent supervisor manager analyst admin
            POST   /v1/challenges/{}/end                 manager admin
            GET    /v1/checkouts                         agent supervisor manager analyst admin service customer:own
            POST   /v1/checkouts                         agent supervisor manager admin service partner customer:own
            GET    /v1/checkouts/{}                      agent supervisor manager analyst admin service partner:own customer:own
            POST   /v1/checkouts/{}/cancel               agent supervisor manager admin service partner
            POST   /v1/checkouts/{}/confirm              agent supervisor manager admin service partner
            POST   /v1/checkouts/{}/reopen               supervisor manager admin service
            POST   /v1/checkouts/{}/returns              agent supervisor manager admin service partner
            GET    /v1/clock-policies                    agent supervisor manager analyst admin
            POST   /v1/clock-policies                    manager admin
            GET    /v1/clock-policies/{}                 agent supervisor manager analyst admin
            PUT    /v1/clock-policies/{}                 manager admin
            GET    /v1/complaints                        agent supervisor manager analyst admin customer:own
            POST   /v1/complaints/search                 agent supervisor manager analyst admin
            GET    /v1/complaints/{}                     agent supervisor manager analyst admin customer:own
            POST   /v1/complaints/{}/acknowledge         agent supervisor manager
            POST   /v1/complaints/{}/assess              agent supervisor manager
            POST   /v1/complaints/{}/assign              agent supervisor manager
            GET    /v1/complaints/{}/attachments         agent supervisor manager analyst admin customer:own
            POST   /v1/complaints/{}/attachments         agent supervisor manager customer:own
            DELETE /v1/complaints/{}/attachments/{}      supervisor manager
            GET    /v1/complaints/{}/attachments/{}      agent supervisor manager analyst admin customer:own
            GET    /v1/complaints/{}/clocks              agent supervisor manager analyst admin
            POST   /v1/complaints/{}/close               agent supervisor manager
            GET    /v1/complaints/{}/comments            agent supervisor manager analyst admin customer:own
            POST   /v1/complaints/{}/comments            agent supervisor manager customer:own
            POST   /v1/complaints/{}/escalate            agent supervisor manager
            GET    /v1/complaints/{}/experiment          agent supervisor manager analyst admin
            PUT    /v1/complaints/{}/experiment/deviation agent supervisor manager
            GET    /v1/complaints/{}/history             agent supervisor manager analyst admin
            POST   /v1/complaints/{}/investigate         agent supervisor manager
            POST   /v1/complaints/{}/macros/{}           agent supervisor manager
            POST   /v1/complaints/{}/merge               agent supervisor manager
            POST   /v1/complaints/{}/pause               agent supervisor manager
            GET    /v1/complaints/{}/recovery            agent supervisor manager analyst admin
            GET    /v1/complaints/{}/remedies            agent supervisor manager analyst admin
            POST   /v1/complaints/{}/remedies            agent supervisor manager
            GET    /v1/complaints/{}/remedies/{}         agent supervisor manager analyst admin
            POST   /v1/complaints/{}/remedies/{}/approve supervisor manager
            POST   /v1/complaints/{}/remedies/{}/decline supervisor manager
            POST   /v1/complaints/{}/remedies/{}/withdraw supervisor manager
            POST   /v1/complaints/{}/reopen              agent supervisor manager
            POST   /v1/complaints/{}/resolve             agent supervisor manager
            POST   /v1/complaints/{}/resume              agent supervisor manager
            GET    /v1/complaints/{}/second-failure      agent supervisor manager analyst admin
            GET    /v1/complaints/{}/similar             agent supervisor manager analyst admin
            POST   /v1/complaints/{}/split               agent supervisor manager
            POST   /v1/complaints/{}/unmerge             agent supervisor manager
            POST   /v1/customers                         agent supervisor manager admin partner
            POST   /v1/customers/lookup                  agent supervisor manager admin partner service
            POST   /v1/customers/search                  agent supervisor manager admin
            GET    /v1/customers/{}                      agent supervisor manager analyst admin service customer:own
            PATCH  /v1/customers/{}                      agent supervisor manager admin customer:own
            GET    /v1/customers/{}/attributes           agent supervisor manager analyst admin service
            PATCH  /v1/customers/{}/attributes           agent supervisor manager admin service
            GET    /v1/customers/{}/consents             agent supervisor manager analyst admin service customer:own
            POST   /v1/customers/{}/consents             agent supervisor manager admin customer:own
            GET    /v1/customers/{}/consents/history     agent supervisor manager analyst admin service customer:own
            POST   /v1/customers/{}/consents/withdrawals agent supervisor manager admin customer:own
            GET    /v1/customers/{}/export               admin customer:own
            GET    /v1/customers/{}/groups               agent supervisor manager analyst admin service
            DELETE /v1/customers/{}/handling             agent supervisor manager admin
            GET    /v1/customers/{}/handling             agent supervisor manager analyst admin service
            PUT    /v1/customers/{}/handling             agent supervisor manager admin
            GET    /v1/customers/{}/indices              agent supervisor manager analyst admin service
            GET    /v1/customers/{}/interactions         agent supervisor manager analyst admin service
            POST   /v1/customers/{}/interactions         agent supervisor manager admin partner service
            GET    /v1/customers/{}/lifecycle            agent supervisor manager analyst admin service customer:own
            GET    /v1/customers/{}/purchases            agent supervisor manager analyst admin service customer:own
            GET    /v1/customers/{}/recommendations      agent supervisor manager analyst admin service customer:own
            POST   /v1/customers/{}/recommendations      agent supervisor manager admin service
            GET    /v1/customers/{}/segments             agent supervisor manager analyst admin service
            GET    /v1/customers/{}/stated-spend         agent supervisor manager analyst admin service
            PUT    /v1/customers/{}/stated-spend         agent supervisor manager admin
            GET    /v1/customers/{}/timeline             agent supervisor manager analyst admin service customer:own
            GET    /v1/customers/{}/valuation            agent supervisor manager analyst admin service
            POST   /v1/day-rolls                         admin
            GET    /v1/deviation-rules                   agent supervisor manager analyst admin
            POST   /v1/deviation-rules                   manager admin
            GET    /v1/deviation-rules/{}                agent supervisor manager analyst admin
            GET    /v1/duplicates                        agent supervisor manager analyst admin
            GET    /v1/duplicates/screening              agent supervisor manager analyst admin
            GET    /v1/duplicates/{}                     agent supervisor manager analyst admin
            POST   /v1/duplicates/{}/dismissals          supervisor manager admin
            POST   /v1/duplicates/{}/reopen              supervisor manager admin
            GET    /v1/erasures                          admin
            POST   /v1/erasures                          admin customer:own
            GET    /v1/erasures/{}                       admin customer:own
            GET    /v1/feedback                          agent supervisor manager analyst admin
            POST   /v1/feedback                          anybody
            POST   /v1/feedback/batch                    agent supervisor manager admin partner
            GET    /v1/feedback/{}                       agent supervisor manager analyst admin partner:own
            GET    /v1/feedback/{}/tone                  agent supervisor manager analyst admin
            POST   /v1/feedback/{}/tone/corrections      agent supervisor manager
            POST   /v1/gift-card-uses                    agent supervisor manager admin service partner
            GET    /v1/gift-card-uses/{}                 agent supervisor manager analyst admin service partner
            POST   /v1/gift-card-uses/{}/capture         agent supervisor manager admin service partner
            POST   /v1/gift-card-uses/{}/refunds         agent supervisor manager admin service partner
            POST   /v1/gift-card-uses/{}/void            agent supervisor manager admin service partner
            POST   /v1/gift-cards/balance                agent supervisor manager admin service partner customer
            POST   /v1/gift-cards/batches                supervisor manager admin
            GET    /v1/gift-cards/batches/{}/cards       supervisor manager analyst admin
            POST   /v1/gift-cards/claims                 customer
            GET    /v1/gift-cards/mine                   customer
            GET    /v1/gift-cards/{}                     agent supervisor manager analyst admin service customer:own
            POST   /v1/gift-cards/{}/activate            agent supervisor manager admin service
            POST   /v1/gift-cards/{}/block               agent supervisor manager admin
            POST   /v1/gift-cards/{}/replace             supervisor manager admin
            GET    /v1/gift-cards/{}/statement           agent supervisor manager analyst admin service customer:own
            GET    /v1/groups                            agent supervisor manager analyst admin service
            POST   /v1/groups                            agent supervisor manager admin
            DELETE /v1/groups/{}                         supervisor manager admin
            GET    /v1/groups/{}                         agent supervisor manager analyst admin service
            PATCH  /v1/groups/{}                         agent supervisor manager admin
            GET    /v1/groups/{}/figures                 agent supervisor manager analyst admin service
            GET    /v1/groups/{}/members                 agent supervisor manager analyst admin service
            DELETE /v1/groups/{}/members/{}              agent supervisor manager admin
            GET    /v1/groups/{}/members/{}              agent supervisor manager analyst admin service
            PUT    /v1/groups/{}/members/{}              agent supervisor manager admin
            GET    /v1/handling-guides                   agent supervisor manager analyst admin service
            POST   /v1/handling-guides                   manager admin
            GET    /v1/handling-guides/{}                agent supervisor manager analyst admin service
            PATCH  /v1/handling-guides/{}                manager admin
            GET    /v1/ideas                             agent supervisor manager analyst admin
            POST   /v1/ideas                             agent supervisor manager analyst admin
            POST   /v1/ideas/similar                     agent supervisor manager analyst admin
            GET    /v1/ideas/{}                          agent supervisor manager analyst admin
            POST   /v1/ideas/{}/decide                   manager admin
            POST   /v1/ideas/{}/reward                   manager admin
            DELETE /v1/ideas/{}/support                  agent supervisor manager analyst admin
            PUT    /v1/ideas/{}/support                  agent supervisor manager analyst admin
            GET    /v1/identifier-types                  agent supervisor manager analyst admin service
            GET    /v1/identifier-types/{}               agent supervisor manager analyst admin service
            PATCH  /v1/identifier-types/{}               manager admin
            GET    /v1/imports                           manager analyst admin
            POST   /v1/imports                           manager admin
            GET    /v1/imports/{}                        manager analyst admin
            GET    /v1/imports/{}/faults                 manager admin
            PUT    /v1/imports/{}/file                   manager admin
            GET    /v1/imports/{}/reversal               manager analyst admin
            POST   /v1/imports/{}/reversal               manager admin
            GET    /v1/improvements                      agent supervisor manager analyst admin
            POST   /v1/improvements                      supervisor manager
            GET    /v1/improvements/{}                   agent supervisor manager analyst admin
            POST   /v1/improvements/{}/drop              supervisor manager
            GET    /v1/improvements/{}/effect            supervisor manager analyst
            POST   /v1/improvements/{}/finish            supervisor manager
            GET    /v1/indices                           manager analyst admin
            GET    /v1/insights/attainment               supervisor manager analyst
            GET    /v1/insights/causes                   supervisor manager analyst
            GET    /v1/insights/coaching                 supervisor manager
            GET    /v1/insights/observations             supervisor manager analyst
            GET    /v1/insights/surveys                  supervisor manager analyst
            GET    /v1/insights/themes                   supervisor manager analyst
            GET    /v1/insights/tone                     supervisor manager analyst
            GET    /v1/insights/tone/corrections         manager analyst admin
            GET    /v1/insights/verdicts                 supervisor manager analyst
            GET    /v1/insights/verdicts/{}              agent supervisor manager analyst admin
            GET    /v1/liability/breakage                manager analyst admin
            GET    /v1/liability/failures                manager analyst admin
            GET    /v1/liability/points                  manager analyst admin
            GET    /v1/liability/reconciliation          manager analyst admin
            GET    /v1/lifecycle-rules                   agent supervisor manager analyst admin
            POST   /v1/lifecycle-rules                   manager admin
            GET    /v1/lifecycle-rules/{}                agent supervisor manager analyst admin
            POST   /v1/lifecycle-rules/{}/activate       manager admin
            GET    /v1/live                              agent supervisor manager analyst admin
            GET    /v1/loyalty-exports/balances          manager admin
            GET    /v1/loyalty-exports/members           manager admin
            GET    /v1/loyalty-exports/voucher-codes     manager admin
            GET    /v1/loyalty-imports                   manager analyst admin
            POST   /v1/loyalty-imports                   manager admin
            GET    /v1/loyalty-imports/{}                manager analyst admin
            GET    /v1/loyalty-imports/{}/faults         manager admin
            PUT    /v1/loyalty-imports/{}/file           manager admin
            GET    /v1/loyalty-imports/{}/kept           manager admin
            GET    /v1/loyalty-imports/{}/reversal       manager analyst admin
            POST   /v1/loyalty-imports/{}/reversal       manager admin
            GET    /v1/macros                            agent supervisor manager analyst admin
            POST   /v1/macros                            supervisor manager admin
            GET    /v1/macros/{}                         agent supervisor manager analyst admin
            PUT    /v1/macros/{}                         supervisor manager admin
            GET    /v1/measures                          agent supervisor manager analyst admin partner
            GET    /v1/measures/{}                       supervisor manager analyst admin
            GET    /v1/members                           agent supervisor manager analyst admin service customer:own
            POST   /v1/members                           agent supervisor manager admin customer:own
            GET    /v1/members/{}                        agent supervisor manager analyst admin service customer:own
            DELETE /v1/members/{}/automatic-redemption   agent supervisor manager admin customer:own
            GET    /v1/members/{}/automatic-redemption   agent supervisor manager analyst admin service customer:own
            PUT    /v1/members/{}/automatic-redemption   agent supervisor manager admin customer:own
            GET    /v1/members/{}/balance                agent supervisor manager analyst admin service customer:own
            GET    /v1/members/{}/benefits               agent supervisor manager analyst admin service customer:own
            GET    /v1/members/{}/cards                  agent supervisor manager analyst admin service customer:own
            POST   /v1/members/{}/cards                  agent supervisor manager admin customer:own
            GET    /v1/members/{}/cards/{}/barcode       agent supervisor manager admin customer:own
            POST   /v1/members/{}/cards/{}/block         agent supervisor manager admin customer:own
            GET    /v1/members/{}/cards/{}/qr            agent supervisor manager admin customer:own
            POST   /v1/members/{}/cards/{}/replace       agent supervisor manager admin customer:own
            GET    /v1/members/{}/challenges             agent supervisor manager analyst admin service customer:own
            GET    /v1/members/{}/explanation            agent supervisor manager analyst admin service customer:own
            POST   /v1/members/{}/extensions             supervisor manager
            GET    /v1/members/{}/forecast               agent supervisor manager analyst admin service customer:own
            GET    /v1/members/{}/holds                  agent supervisor manager analyst admin service customer:own
            POST   /v1/members/{}/holds                  agent supervisor manager admin service
            GET    /v1/members/{}/holds/{}               agent supervisor manager analyst admin service customer:own
            POST   /v1/members/{}/holds/{}/release       agent supervisor manager admin service
            POST   /v1/members/{}/holds/{}/spend         agent supervisor manager admin service
            DELETE /v1/members/{}/household              agent supervisor manager admin customer:own
            GET    /v1/members/{}/household              agent supervisor manager analyst admin service customer:own
            PUT    /v1/members/{}/household              agent supervisor manager admin customer:own
            POST   /v1/members/{}/household/holds        agent supervisor manager admin service
            POST   /v1/members/{}/household/holds/{}/release agent supervisor manager admin service
            POST   /v1/members/{}/household/holds/{}/spend agent supervisor manager admin service
            GET    /v1/members/{}/household/invitations  agent supervisor manager analyst admin service customer:own
            POST   /v1/members/{}/household/invitations  agent supervisor manager admin customer:own
            POST   /v1/members/{}/household/join         agent supervisor manager admin customer:own
            DELETE /v1/members/{}/household/members/{}   agent supervisor manager admin customer:own
            POST   /v1/members/{}/missing-points         agent supervisor manager admin customer:own
            POST   /v1/members/{}/points                 supervisor manager
            GET    /v1/members/{}/redemptions            agent supervisor manager analyst admin service customer:own
            POST   /v1/members/{}/redemptions            agent supervisor manager admin service customer:own
            GET    /v1/members/{}/redemptions/{}         agent supervisor manager analyst admin service customer:own
            POST   /v1/members/{}/redemptions/{}/cancel  agent supervisor manager admin service customer:own
            POST   /v1/members/{}/redemptions/{}/send    agent supervisor manager admin service
            PUT    /v1/members/{}/referral-code          agent supervisor manager admin service customer:own
            GET    /v1/members/{}/referrals              agent supervisor manager analyst admin service customer:own
            GET    /v1/members/{}/referrer               agent supervisor manager analyst admin service customer:own
            PUT    /v1/members/{}/referrer               agent supervisor manager admin service customer:own
            POST   /v1/members/{}/reinstatements         supervisor manager
            GET    /v1/members/{}/statement              agent supervisor manager analyst admin service customer:own
            GET    /v1/members/{}/tier                   agent supervisor manager analyst admin service customer:own
            POST   /v1/members/{}/transfers              agent supervisor manager admin customer:own
            POST   /v1/merges                            supervisor manager admin
            POST   /v1/merges/preview                    agent supervisor manager admin
            GET    /v1/merges/{}                         agent supervisor manager analyst admin
            POST   /v1/merges/{}/undo                    supervisor manager admin
            GET    /v1/mystery-visits                    supervisor manager analyst admin
            POST   /v1/mystery-visits                    supervisor manager admin
            GET    /v1/mystery-visits/scorecards         supervisor manager analyst admin
            POST   /v1/mystery-visits/scorecards         manager admin
            GET    /v1/mystery-visits/scorecards/{}      supervisor manager analyst admin
            GET    /v1/mystery-visits/scorecards/{}/comparison manager analyst admin
            GET    /v1/mystery-visits/{}                 supervisor manager analyst admin
            GET    /v1/observations                      agent supervisor manager analyst admin
            POST   /v1/observations                      agent supervisor manager
            GET    /v1/observations/{}                   agent supervisor manager analyst admin
            GET    /v1/overview/customers/{}             agent supervisor manager analyst admin customer:own
            GET    /v1/overview/today                    agent supervisor manager analyst admin
            GET    /v1/partners                          manager admin
            POST   /v1/partners                          admin
            GET    /v1/partners/{}                       manager admin
            GET    /v1/partners/{}/keys                  manager admin
            POST   /v1/partners/{}/keys                  admin
            DELETE /v1/partners/{}/keys/{}               admin
            GET    /v1/partners/{}/usage                 partner:own manager admin
            GET    /v1/proactive-cases                   agent supervisor manager analyst admin
            GET    /v1/proactive-cases/{}                agent supervisor manager analyst admin
            POST   /v1/proactive-cases/{}/close          agent supervisor manager
            POST   /v1/proactive-cases/{}/contact        agent supervisor manager
            POST   /v1/proactive-cases/{}/take           agent supervisor manager
            GET    /v1/programmes/{}                     agent supervisor manager analyst admin service customer partner
            GET    /v1/programmes/{}/caps                agent supervisor manager analyst admin service customer partner
            PUT    /v1/programmes/{}/caps                manager admin
            PUT    /v1/programmes/{}/earn-rates/{}       manager admin
            GET    /v1/programmes/{}/gift-card-terms/{}  agent supervisor manager analyst admin service customer partner
            PUT    /v1/programmes/{}/gift-card-terms/{}  manager admin
            GET    /v1/programmes/{}/history             supervisor manager analyst admin
            GET    /v1/programmes/{}/point-kinds         agent supervisor manager analyst admin service customer partner
            GET    /v1/programmes/{}/point-kinds/{}      agent supervisor manager analyst admin service customer partner
            PUT    /v1/programmes/{}/point-kinds/{}      manager admin
            GET    /v1/programmes/{}/point-value         manager analyst admin
            PUT    /v1/programmes/{}/point-value         manager admin
            GET    /v1/programmes/{}/spend-rates/{}      agent supervisor manager analyst admin service customer partner
            PUT    /v1/programmes/{}/spend-rates/{}      manager admin
            GET    /v1/programmes/{}/tiers               agent supervisor manager analyst admin service customer partner
            PUT    /v1/programmes/{}/tiers               manager admin
            POST   /v1/programmes/{}/tiers/preview       manager analyst admin
            GET    /v1/promotions                        agent supervisor manager analyst admin
            POST   /v1/promotions                        manager admin
            GET    /v1/promotions/facts                  agent supervisor manager analyst admin
            GET    /v1/promotions/{}                     agent supervisor manager analyst admin
            PUT    /v1/promotions/{}                     manager admin
            POST   /v1/promotions/{}/end                 manager admin
            GET    /v1/promotions/{}/guard               supervisor manager analyst admin
            POST   /v1/promotions/{}/pause               supervisor manager admin
            POST   /v1/promotions/{}/start               manager admin
            GET    /v1/promotions/{}/uplift              manager analyst admin
            POST   /v1/purchase-events                   agent supervisor manager admin service
            POST   /v1/purchases                         agent supervisor manager admin service partner
            POST   /v1/purchases/batch                   agent supervisor manager admin service partner
            GET    /v1/purchases/{}                      agent supervisor manager analyst admin service customer:own partner:own
            GET    /v1/purchases/{}/returns              agent supervisor manager analyst admin service customer:own partner:own
            POST   /v1/purchases/{}/returns              agent supervisor manager admin partner service
            GET    /v1/recovery-budgets                  supervisor manager analyst admin
            POST   /v1/recovery-budgets                  manager admin
            GET    /v1/recovery-budgets/{}               supervisor manager analyst admin
            PUT    /v1/recovery-budgets/{}               manager admin
            GET    /v1/recovery-experiments              supervisor manager analyst admin
            POST   /v1/recovery-experiments              manager admin
            GET    /v1/recovery-experiments/{}           supervisor manager analyst admin
            POST   /v1/recovery-experiments/{}/end       manager admin
            GET    /v1/recovery-experiments/{}/results   manager analyst admin
            GET    /v1/recovery-policies                 agent supervisor manager analyst admin
            POST   /v1/recovery-policies                 manager admin
            POST   /v1/recovery-policies/dry-run         agent supervisor manager analyst admin
            GET    /v1/recovery-policies/facts           agent supervisor manager analyst admin
            GET    /v1/recovery-policies/{}              agent supervisor manager analyst admin
            PUT    /v1/recovery-policies/{}              manager admin
            GET    /v1/referral-campaigns                agent supervisor manager analyst admin
            POST   /v1/referral-campaigns                manager admin
            GET    /v1/referral-campaigns/{}             agent supervisor manager analyst admin
            POST   /v1/referral-campaigns/{}/end         manager admin
            GET    /v1/referrals/in-review               supervisor manager admin
            POST   /v1/referrals/{}/approve              supervisor manager admin
            POST   /v1/referrals/{}/decline              supervisor manager admin
            GET    /v1/relationship-report               manager analyst admin
            GET    /v1/relationship-report/months        manager analyst admin
            GET    /v1/rewards                           agent supervisor manager analyst admin service partner customer
            POST   /v1/rewards                           manager admin
            GET    /v1/rewards/to-send                   agent supervisor manager admin
            GET    /v1/rewards/{}                        agent supervisor manager analyst admin service partner customer
            PUT    /v1/rewards/{}                        manager admin
            GET    /v1/segments                          agent supervisor manager analyst admin service
            POST   /v1/segments                          manager analyst
            GET    /v1/segments/facts                    agent supervisor manager analyst admin
            POST   /v1/segments/preview                  manager analyst
            GET    /v1/segments/{}                       agent supervisor manager analyst admin service
            PATCH  /v1/segments/{}                       manager analyst
            POST   /v1/segments/{}/archive               manager analyst
            GET    /v1/segments/{}/changes               agent supervisor manager analyst admin service
            GET    /v1/segments/{}/export                manager admin
            GET    /v1/segments/{}/members               agent supervisor manager analyst admin service
            GET    /v1/segments/{}/state                 agent supervisor manager analyst admin service
            GET    /v1/service-catalogue                 agent supervisor manager analyst admin customer partner
            GET    /v1/service-catalogue/{}              agent supervisor manager analyst admin customer partner
            PUT    /v1/service-catalogue/{}              manager admin
            GET    /v1/service-standards                 customer partner agent supervisor manager analyst admin
            POST   /v1/service-standards                 manager admin
            GET    /v1/service-standards/{}              customer partner agent supervisor manager analyst admin
            GET    /v1/service-standards/{}/keeping      supervisor manager analyst admin
            POST   /v1/service-standards/{}/retire       manager admin
            GET    /v1/survey-plans/{}                   agent supervisor manager analyst admin
            PUT    /v1/survey-plans/{}                   manager admin
            GET    /v1/surveys                           agent supervisor manager analyst admin
            GET    /v1/surveys/invitations               customer
            POST   /v1/surveys/{}/link                   admin
            GET    /v1/touchpoints                       agent supervisor manager analyst admin partner service
            POST   /v1/touchpoints                       manager admin
            GET    /v1/touchpoints/experience            supervisor manager analyst admin
            GET    /v1/touchpoints/{}                    agent supervisor manager analyst admin partner service
            PATCH  /v1/touchpoints/{}                    manager admin
            GET    /v1/track/{}                          anybody
            POST   /v1/track/{}                          anybody
            POST   /v1/track/{}/attachments              anybody
            POST   /v1/track/{}/claim                    customer
            GET    /v1/valuation-models                  manager analyst admin service
            POST   /v1/valuation-models                  manager analyst admin
            GET    /v1/valuation-models/{}               manager analyst admin service
            GET    /v1/voucher-offers                    agent supervisor manager analyst admin
            POST   /v1/voucher-offers                    manager admin
            GET    /v1/voucher-offers/{}                 agent supervisor manager analyst admin
            POST   /v1/voucher-offers/{}/batches         manager admin
            GET    /v1/voucher-offers/{}/batches/{}      manager analyst admin
            GET    /v1/voucher-offers/{}/batches/{}/codes manager admin
            POST   /v1/voucher-offers/{}/codes           manager admin
            POST   /v1/voucher-offers/{}/publications    agent supervisor manager admin service
            POST   /v1/vouchers/check                    agent supervisor manager admin service partner
            GET    /v1/vouchers/mine                     customer
            POST   /v1/vouchers/redemptions              agent supervisor manager admin service partner
            GET    /v1/vouchers/redemptions/{}           agent supervisor manager analyst admin service partner
            POST   /v1/vouchers/redemptions/{}/confirm   agent supervisor manager admin service partner
            POST   /v1/vouchers/redemptions/{}/release   agent supervisor manager admin service partner
            GET    /v1/webhooks                          partner admin
            POST   /v1/webhooks                          partner admin
            GET    /v1/webhooks/event-types              partner admin
            DELETE /v1/webhooks/{}                       partner:own admin
            GET    /v1/webhooks/{}                       partner:own admin
            PUT    /v1/webhooks/{}                       partner:own admin
            GET    /v1/webhooks/{}/deliveries            partner:own admin
            GET    /v1/webhooks/{}/deliveries/{}         partner:own admin
            POST   /v1/webhooks/{}/deliveries/{}/replay  partner:own admin
            POST   /v1/webhooks/{}/replay                partner:own admin
            POST   /v1/webhooks/{}/secrets               partner:own admin
            DELETE /v1/webhooks/{}/secrets/former        partner:own admin
            POST   /v1/webhooks/{}/test                  partner:own admin
            GET    /v1/worklist                          agent supervisor manager analyst admin
            """;

    /** The same for each service's dead letters, under /v1/operations. */
    private static final List<String> OPERATORS_ONLY = List.of(
            "GET    /v1/operations/%s/dead-letters",
            "POST   /v1/operations/%s/dead-letters/replay",
            "POST   /v1/operations/%s/dead-letters/{}/{}/discard",
            "POST   /v1/operations/%s/dead-letters/{}/{}/replay");

    private final Api api;
    private final Map<String, Set<String>> expected = new TreeMap<>();

    AuthorisationTest(Api api) {
        this.api = api;
        MATRIX.lines().forEach(line -> {
            List<String> words = Arrays.asList(line.split(" +", -1));
            expected.put(words.get(0) + " " + words.get(1), Set.copyOf(words.subList(2, words.size())));
        });
        for (String service : List.of("customer", "feedback", "loyalty")) {
            OPERATORS_ONLY.forEach(
                    line -> expected.put(line.formatted(service).replaceAll(" +", " "), Set.of("admin")));
        }
    }

    @Test
    void everyOperationIsOpenToItsRolesOnly() {
        Map<String, JsonNode> operations = operations();
        assertThat(operations.keySet()).containsExactlyInAnyOrderElementsOf(expected.keySet());
        Map<String, Caller> callers = callers();
        Belongings strangers = belongingsOfAStranger();
        SoftAssertions all = new SoftAssertions();
        operations.forEach((operation, described) -> {
            Set<String> allowed = expected.get(operation);
            boolean open = allowed.contains("anybody");
            int withoutToken = call(api.asAnybody(), operation, described).status();
            if (open) {
                all.assertThat(withoutToken).as("%s by anybody", operation).isNotIn(401, 403);
            } else {
                all.assertThat(withoutToken).as("%s without a token", operation).isEqualTo(401);
                callers.forEach((role, caller) -> {
                    if (allowed.contains(role + ":own")) {
                        all.assertThat(strangers
                                        .reach(caller, operation, described)
                                        .status())
                                .as("%s by %s, a stranger's", operation, role)
                                .isIn(403, 404);
                    } else {
                        judge(all, operation, described, role, caller, allowed);
                    }
                });
            }
        });
        all.assertAll();
    }

    /** Of two keys that are for different things, one at least is refused whatever is called. */
    @Test
    void whateverAPartnerMayCallNeedsAScopeOfItsKey() {
        List<Caller> keys = List.of(
                api.asNewPartner("scoped-one", List.of("FEEDBACK_WRITE")),
                api.asNewPartner("scoped-two", List.of("VOUCHERS_REDEEM")));
        SoftAssertions all = new SoftAssertions();
        operations().forEach((operation, described) -> {
            Set<String> allowed = expected.getOrDefault(operation, Set.of());
            if (allowed.contains("partner") || allowed.contains("partner:own")) {
                all.assertThat(keys).as(operation).anySatisfy(key -> assertThat(
                                call(key, operation, described).gist())
                        .isEqualTo("403 SCOPE_MISSING"));
            }
        });
        all.assertAll();
    }

    private static void judge(
            SoftAssertions all, String operation, JsonNode described, String role, Caller caller, Set<String> allowed) {
        int status = call(caller, operation, described).status();
        if (allowed.contains(role)) {
            all.assertThat(status).as("%s by %s", operation, role).isNotIn(401, 403, 500);
        } else {
            all.assertThat(status).as("%s by %s", operation, role).isEqualTo(403);
        }
    }

    /** What somebody has whom none of the callers is, nothing of which is anybody else's. */
    private record Belongings(UUID customer, UUID member, UUID purchase, UUID feedback, UUID complaint) {

        /** Asks for what is the stranger's, in a request that is good but for that. */
        Answer reach(Caller caller, String operation, JsonNode described) {
            String method = operation.substring(0, operation.indexOf(' '));
            String path = operation.substring(operation.indexOf(' ') + 1);
            Map<String, String> headers = new HashMap<>();
            headers.put("Idempotency-Key", UUID.randomUUID().toString());
            headers.put("If-Match", "\"1\"");
            JsonNode content = described.at("/requestBody/content");
            if (content.isEmpty()) {
                return caller.send(method, pathTo(path), headers, null);
            }
            headers.put("Content-Type", content.fieldNames().next());
            return caller.send(method, pathTo(path), headers, Caller.written(message(path)));
        }

        private Map<String, ?> message(String path) {
            Map<String, String> proof = Map.of("method", "WEB");
            if (path.endsWith("/consents")) {
                return Map.of("purpose", "PROMOTION", "channel", "LINE", "wording", "notice/th", "proof", proof);
            }
            if (path.endsWith("/comments")) {
                return Map.of("kind", "FROM_CUSTOMER", "text", "?");
            }
            if (path.endsWith("/sign")) {
                return Map.of("textHash", "0".repeat(64));
            }
            if (path.endsWith("/checkouts")) {
                Map<String, ?> price = Map.of("amount", "1.00", "currency", "THB");
                return Map.of(
                        "reference",
                        "order",
                        "customerId",
                        customer,
                        "lines",
                        List.of(Map.of("id", "1", "sku", "A", "quantity", 1, "unitPrice", price)));
            }
            if (path.equals("/v1/webhooks/{}")) {
                return Map.of("url", "https://1.1.1.1/", "types", List.of("complaint.opened"));
            }
            if (path.endsWith("/replay")) {
                return Map.of("failed", true);
            }
            if (path.endsWith("/household/invitations")) {
                return Map.of("memberNumber", "999999999999");
            }
            if (path.endsWith("/join")) {
                return Map.of("householdId", purchase);
            }
            if (path.endsWith("/transfers")) {
                return Map.of("toMemberNumber", "999999999999", "points", 1);
            }
            if (path.endsWith("/missing-points")) {
                return Map.of("purchaseId", purchase);
            }
            if (path.endsWith("/redemptions")) {
                return Map.of("rewardId", purchase);
            }
            if (path.endsWith("/automatic-redemption")) {
                return Map.of("rewardId", purchase, "threshold", 1);
            }
            if (path.endsWith("/referrer")) {
                return Map.of("code", "R-NOBODYHAS");
            }
            if (path.endsWith("/review")) {
                return Map.of("words", "?");
            }
            if (path.endsWith("/withdrawals")) {
                return Map.of("proof", proof);
            }
            return path.contains("{}") ? Map.of() : Map.of("customerId", customer);
        }

        /** A list that has no id in its path is asked for the stranger's part of it. */
        private String pathTo(String path) {
            return path.contains("{}") ? path.replace("{}", id(path).toString()) : path + "?customerId=" + customer;
        }

        private UUID id(String path) {
            return switch (path.split("/", -1)[2]) {
                case "members" -> member;
                case "purchases" -> purchase;
                case "feedback" -> feedback;
                case "complaints" -> complaint;
                default -> customer;
            };
        }
    }

    private Belongings belongingsOfAStranger() {
        UUID customer = register("stranger");
        JsonNode memberships = await().atMost(Duration.ofMinutes(1))
                .until(
                        () -> api.as("agent")
                                .get("/v1/members?customerId=" + customer)
                                .json(),
                        members -> !members.path("items").isEmpty());
        UUID purchase = api.as("agent")
                .post(
                        "/v1/purchases",
                        Map.of(
                                "source", "stranger",
                                "externalId", UUID.randomUUID(),
                                "customerId", customer,
                                "purchasedAt", Instant.now().toString(),
                                "total", Map.of("amount", "100.00", "currency", "THB")))
                .expect(201)
                .id();
        Answer receipt = api.asCustomer(customer)
                .post("/v1/feedback", Map.of("kind", "COMPLAINT", "channel", "WEB", "text", "รอนาน"))
                .expect(201);
        return new Belongings(
                customer,
                UUID.fromString(memberships.at("/items/0/id").asText()),
                purchase,
                receipt.id(),
                UUID.fromString(receipt.text("complaintId")));
    }

    private Map<String, Caller> callers() {
        Map<String, Caller> callers = new HashMap<>();
        for (String role : List.of("agent", "supervisor", "manager", "analyst", "admin", "service")) {
            callers.put(role, api.as(role));
        }
        callers.put("customer", api.asCustomer(UUID.randomUUID()));
        callers.put("partner", api.asNewPartner("authorised-partner"));
        return callers;
    }

    /** What it takes to be judged by rights first: the right content type, and nothing that could have an effect. */
    private static Answer call(Caller caller, String operation, JsonNode described) {
        String method = operation.substring(0, operation.indexOf(' '));
        String path = operation
                .substring(operation.indexOf(' ') + 1)
                .replace("{}", UUID.randomUUID().toString())
                .concat(isEndless(described) ? "?kind=none" : "");
        Map<String, String> headers = new HashMap<>();
        headers.put("Idempotency-Key", UUID.randomUUID().toString());
        JsonNode content = described.at("/requestBody/content");
        if (content.isEmpty()) {
            return caller.send(method, path, headers, method.equals("POST") ? "" : null);
        }
        headers.put("Content-Type", content.fieldNames().next());
        return caller.send(method, path, headers, "{}");
    }

    /** Whether it would never answer to the end, were it asked for something that is there. */
    private static boolean isEndless(JsonNode described) {
        return described.at("/responses/200/content").has("text/event-stream");
    }

    private Map<String, JsonNode> operations() {
        Map<String, JsonNode> operations = new TreeMap<>();
        JsonNode paths =
                api.asAnybody().get("/openapi?format=json").expect(200).json().path("paths");
        paths.properties().stream()
                .filter(path -> path.getKey().startsWith("/v1/"))
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .forEach(operation -> operations.put(
                                operation.getKey().toUpperCase(Locale.ROOT) + " "
                                        + path.getKey().replaceAll("\\{[^}]+}", "{}"),
                                operation.getValue())));
        return operations;
    }

    @Test
    void aCustomerLearnsNothingOfAnotherByGuessingIds() {
        UUID somebody = register("somebody");
        UUID intruder = register("intruder");
        Caller guessing = api.asCustomer(intruder);
        List<String> pages = List.of(
                "/v1/customers/%s",
                "/v1/customers/%s/timeline",
                "/v1/customers/%s/lifecycle",
                "/v1/customers/%s/purchases",
                "/v1/overview/customers/%s",
                "/v1/members?customerId=%s");
        assertThat(pages.stream().collect(Collectors.toMap(page -> page, page -> guessing.get(page.formatted(somebody))
                        .gist())))
                .as("as for ids that nobody has")
                .isEqualTo(pages.stream()
                        .collect(Collectors.toMap(page -> page, page -> guessing.get(page.formatted(UUID.randomUUID()))
                                .gist())))
                .allSatisfy((page, gist) -> assertThat(gist).as(page).containsAnyOf("403", "404"));
        guessing.get("/v1/customers/" + intruder).expect(200);
    }

    private UUID register(String name) {
        return api.as("agent")
                .post("/v1/customers", Map.of("displayName", name))
                .expect(201)
                .id();
    }
}
