-- What a tier gives, a part of the rules' version.
CREATE TABLE tier_benefit (
    programme text   NOT NULL,
    version   bigint NOT NULL,
    tier      text   NOT NULL,
    place     int    NOT NULL CHECK (place > 0),
    code      text   NOT NULL,
    gives     text   NOT NULL
        CHECK (gives IN ('RECOGNITION', 'GREETING', 'POINTS_MULTIPLIER', 'DISCOUNT', 'GIFT', 'ADVISER', 'LINKED_SYSTEM')),
    name_en   text   NOT NULL,
    name_th   text   NOT NULL,
    -- By how much points are multiplied, or how many percent go off.
    figure    numeric(6, 2),
    -- Which gift, adviser or system.
    what      text,
    PRIMARY KEY (programme, version, tier, place),
    UNIQUE (programme, version, tier, code),
    FOREIGN KEY (programme, version, tier) REFERENCES tier (programme, version, code) ON DELETE CASCADE,
    CHECK ((gives IN ('POINTS_MULTIPLIER', 'DISCOUNT')) = (figure IS NOT NULL)),
    CHECK ((gives IN ('GIFT', 'ADVISER', 'LINKED_SYSTEM')) = (what IS NOT NULL))
);

-- By what the tier of the member multiplied the points of a purchase: what is given back of it is reckoned by the same.
ALTER TABLE earning ADD COLUMN multiplier numeric(6, 2) NOT NULL DEFAULT 1 CHECK (multiplier >= 1);

-- Discount cards. A member has one at a time that is worth something.
CREATE TABLE discount_card (
    id          uuid        PRIMARY KEY,
    member_id   uuid        NOT NULL REFERENCES member,
    number      text        NOT NULL UNIQUE CHECK (number ~ '^[1-9][0-9]{15}$'),
    state       text        NOT NULL CHECK (state IN ('ACTIVE', 'BLOCKED', 'REPLACED')),
    issued_by   text        NOT NULL,
    issued_at   timestamptz NOT NULL,
    ended_at    timestamptz,
    -- The one that took its place.
    replaced_by uuid,
    CHECK ((state = 'ACTIVE') = (ended_at IS NULL)),
    CHECK ((state = 'REPLACED') = (replaced_by IS NOT NULL))
);
CREATE UNIQUE INDEX discount_card_active ON discount_card (member_id) WHERE state = 'ACTIVE';
CREATE INDEX discount_card_of_member ON discount_card (member_id, issued_at, id);
