-- Every purchase that came by event, and what it earned or why it earned nothing: where a claim for missing points is looked up.
CREATE TABLE earning (
    customer_id  uuid           NOT NULL,
    purchase_id  uuid           NOT NULL,
    member_id    uuid           REFERENCES member,
    outcome      text           NOT NULL
        CHECK (outcome IN ('EARNED', 'NOT_A_MEMBER', 'NO_RATE', 'TOO_SMALL', 'EARNED_AT_CHECKOUT')),
    points       bigint         NOT NULL CHECK (points >= 0),
    amount       numeric(19, 4) NOT NULL,
    currency     text           NOT NULL,
    purchased_at timestamptz    NOT NULL,
    assessed_at  timestamptz    NOT NULL,
    PRIMARY KEY (customer_id, purchase_id),
    CHECK ((outcome = 'EARNED') = (points > 0))
);
