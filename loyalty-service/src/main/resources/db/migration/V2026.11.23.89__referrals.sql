-- What is paid for bringing a friend, to both. A campaign is not changed, only ended: what was promised stays promised.
CREATE TABLE referral_campaign (
    id                uuid        PRIMARY KEY,
    name              text        NOT NULL,
    referrer_points   bigint      NOT NULL CHECK (referrer_points >= 0),
    friend_points     bigint      NOT NULL CHECK (friend_points >= 0),
    -- A friend names who brought them within so many days of becoming a member.
    days_to_register  int         NOT NULL CHECK (days_to_register > 0),
    -- So many friends of one member within so many days.
    most_of_referrer  int         CHECK (most_of_referrer > 0),
    period_days       int         CHECK (period_days > 0),
    -- More friends of one member than that within an hour, or within a day of the business, are looked at before anything is paid.
    usual_in_hour     int         NOT NULL CHECK (usual_in_hour > 0),
    usual_in_day      int         NOT NULL CHECK (usual_in_day > 0),
    starts_at         timestamptz NOT NULL,
    ends_at           timestamptz NOT NULL,
    made_at           timestamptz NOT NULL,
    CHECK (referrer_points + friend_points > 0),
    CHECK ((most_of_referrer IS NULL) = (period_days IS NULL)),
    CHECK (starts_at <= ends_at)
);
CREATE INDEX referral_campaign_by_time ON referral_campaign (made_at, id);
CREATE INDEX referral_campaign_by_start ON referral_campaign (starts_at, id);

CREATE TABLE referral_code (
    member_id uuid PRIMARY KEY REFERENCES member,
    -- Upper case, without separators.
    code      text NOT NULL UNIQUE,
    -- As it is shown.
    written   text NOT NULL
);

-- Who brought whom. Nobody is brought twice, and nobody brings, over however many others, whoever brought them.
CREATE TABLE referral (
    friend_id       uuid        PRIMARY KEY REFERENCES member,
    id              uuid        NOT NULL UNIQUE,
    referrer_id     uuid        NOT NULL REFERENCES member,
    campaign_id     uuid        NOT NULL REFERENCES referral_campaign,
    referrer_points bigint      NOT NULL,
    friend_points   bigint      NOT NULL,
    state           text        NOT NULL CHECK (state IN ('REGISTERED', 'REVIEW', 'COMPLETED', 'DECLINED', 'TAKEN_BACK')),
    -- Why it is looked at before it is paid.
    suspicion       text        CHECK (suspicion IN ('MANY_IN_AN_HOUR', 'MANY_IN_A_DAY')),
    approved_by     text,
    registered_at   timestamptz NOT NULL,
    -- The friend's first purchase since.
    purchase_id     uuid        UNIQUE,
    ended_at        timestamptz,
    -- When something happened that asks for a payment or for taking one back; null where there is nothing to do.
    due_at          timestamptz,
    CHECK (friend_id <> referrer_id)
);
CREATE INDEX referral_of_referrer ON referral (referrer_id, registered_at, id);
CREATE INDEX referral_in_review ON referral (registered_at, id) WHERE state = 'REVIEW';
CREATE INDEX referral_due ON referral (due_at) WHERE due_at IS NOT NULL;
