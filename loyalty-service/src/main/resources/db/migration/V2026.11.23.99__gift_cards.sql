-- Gift cards: stored value in the smallest units of a currency, on double entry like points. A card's balance stands against what the
-- programme sold, what was paid with it, what went back onto it and what ended unused: the sum of all entries is zero at all times.

-- On which terms cards are sold. Each change is a version of its own; the last one whose time has come is in force.
CREATE TABLE gift_card_terms (
    programme          text        NOT NULL REFERENCES programme,
    currency           text        NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    version            bigint      NOT NULL,
    -- How long a card lives from its activation; null for ever.
    valid_months       int         CHECK (valid_months > 0),
    -- What the law asks for at least where cards are sold, and which law that is: data, so that it can be read and changed.
    legal_least_months int         NOT NULL CHECK (legal_least_months >= 0),
    legal_basis        text        NOT NULL,
    most_value         bigint      NOT NULL CHECK (most_value > 0),
    effective_from     timestamptz NOT NULL,
    made_by            text        NOT NULL,
    made_at            timestamptz NOT NULL,
    PRIMARY KEY (programme, currency, version),
    CHECK (valid_months >= legal_least_months)
);
CREATE INDEX gift_card_terms_by_time ON gift_card_terms (programme, made_at, currency);

CREATE TABLE gift_card_batch (
    id        uuid        PRIMARY KEY,
    programme text        NOT NULL REFERENCES programme,
    currency  text        NOT NULL,
    -- The order of the cards, in the words of whoever asked for them: what it is known by when it is asked for again.
    reference text        NOT NULL,
    value     bigint      NOT NULL CHECK (value > 0),
    cards     int         NOT NULL CHECK (cards > 0),
    issued_by text        NOT NULL,
    issued_at timestamptz NOT NULL,
    UNIQUE (programme, reference)
);

-- The row is also the one lock for everything of the card. Held value is of the card still, and promised to orders.
CREATE TABLE gift_card (
    id           uuid        PRIMARY KEY,
    batch_id     uuid        NOT NULL REFERENCES gift_card_batch,
    -- No reference: checking one would lock the programme's row with every card that is written.
    programme    text        NOT NULL,
    currency     text        NOT NULL,
    state        text        NOT NULL CHECK (state IN ('ISSUED', 'ACTIVE', 'BLOCKED')),
    value        bigint      NOT NULL CHECK (value > 0),
    available    bigint      NOT NULL DEFAULT 0 CHECK (available >= 0),
    held         bigint      NOT NULL DEFAULT 0 CHECK (held >= 0),
    -- How many movements there are; the last one's number.
    movements    bigint      NOT NULL DEFAULT 0,
    -- Who keeps the card in their account; whoever has the code can pay with it all the same.
    customer_id  uuid,
    issued_at    timestamptz NOT NULL,
    activated_at timestamptz,
    expires_at   timestamptz,
    CHECK (available + held <= value),
    CHECK (movements = 0 OR activated_at IS NOT NULL),
    CHECK (state <> 'ACTIVE' OR activated_at IS NOT NULL)
);
CREATE INDEX gift_card_of_batch ON gift_card (batch_id, id);
CREATE INDEX gift_card_of_customer ON gift_card (customer_id, issued_at, id) WHERE customer_id IS NOT NULL;
CREATE INDEX gift_card_by_end ON gift_card (expires_at) WHERE available > 0;

-- What opens a card. Only the hash of a code is kept; a card that is replaced gets another code and keeps its balance.
CREATE TABLE gift_card_code (
    hash     bytea       PRIMARY KEY CHECK (octet_length(hash) = 32),
    card_id  uuid        NOT NULL REFERENCES gift_card,
    -- Its last characters, by which people tell cards apart.
    ending   text        NOT NULL,
    made_at  timestamptz NOT NULL,
    ended_at timestamptz
);
CREATE UNIQUE INDEX gift_card_code_in_force ON gift_card_code (card_id) WHERE ended_at IS NULL;

-- What was paid with a card, or is set aside for it. An order uses a card once.
CREATE TABLE gift_card_use (
    id         uuid        PRIMARY KEY,
    card_id    uuid        NOT NULL REFERENCES gift_card,
    -- The order, in the words of whoever takes it; and in whose words that is: a partner's, or the house's own (empty).
    reference  text        NOT NULL,
    partner    text        NOT NULL,
    state      text        NOT NULL CHECK (state IN ('HELD', 'USED', 'VOIDED', 'LAPSED')),
    -- What was asked for, what of it was paid, and what of that went back onto the card.
    asked      bigint      NOT NULL CHECK (asked > 0),
    used       bigint      NOT NULL DEFAULT 0 CHECK (used BETWEEN 0 AND asked),
    refunded   bigint      NOT NULL DEFAULT 0 CHECK (refunded BETWEEN 0 AND used),
    used_by    text        NOT NULL,
    begun_at   timestamptz NOT NULL,
    -- Until when it is set aside; null where it was paid at once.
    expires_at timestamptz,
    ended_at   timestamptz,
    UNIQUE (card_id, partner, reference),
    CHECK ((state = 'HELD') = (ended_at IS NULL)),
    CHECK ((state = 'USED') = (used > 0)),
    CHECK (state <> 'HELD' OR expires_at IS NOT NULL)
);
CREATE INDEX gift_card_use_by_end ON gift_card_use (expires_at) WHERE state = 'HELD';

CREATE TABLE gift_card_refund (
    id          uuid        PRIMARY KEY,
    use_id      uuid        NOT NULL REFERENCES gift_card_use,
    reference   text        NOT NULL,
    amount      bigint      NOT NULL CHECK (amount > 0),
    refunded_by text        NOT NULL,
    refunded_at timestamptz NOT NULL,
    UNIQUE (use_id, reference)
);

-- One business act within one card.
CREATE TABLE gift_card_movement (
    card_id         uuid        NOT NULL REFERENCES gift_card,
    number          bigint      NOT NULL CHECK (number > 0),
    id              uuid        NOT NULL UNIQUE,
    kind            text        NOT NULL CHECK (kind IN ('ACTIVATION', 'USE', 'HOLD', 'CAPTURE', 'VOID', 'LAPSE', 'REFUND', 'EXPIRY')),
    -- The card, the use, the refund; for what ends, the movement itself.
    cause           uuid        NOT NULL,
    available_after bigint      NOT NULL CHECK (available_after >= 0),
    held_after      bigint      NOT NULL CHECK (held_after >= 0),
    moved_at        timestamptz NOT NULL,
    PRIMARY KEY (card_id, number),
    CONSTRAINT gift_card_moved_once UNIQUE (cause, kind)
);

CREATE TABLE gift_card_entry (
    card_id  uuid   NOT NULL,
    movement bigint NOT NULL,
    line     int    NOT NULL,
    account  text   NOT NULL CHECK (account IN ('AVAILABLE', 'HELD', 'SOLD', 'REDEEMED', 'REFUNDED', 'EXPIRED')),
    amount   bigint NOT NULL CHECK (amount <> 0),
    PRIMARY KEY (card_id, movement, line),
    FOREIGN KEY (card_id, movement) REFERENCES gift_card_movement
);

CREATE FUNCTION gift_card_entries_must_balance() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM written GROUP BY card_id, movement HAVING sum(amount) <> 0) THEN
        RAISE EXCEPTION 'the entries of a movement must sum to zero' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER gift_card_entries_balance AFTER INSERT ON gift_card_entry
    REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION gift_card_entries_must_balance();
CREATE TRIGGER gift_card_entry_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON gift_card_entry
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_is_append_only();
CREATE TRIGGER gift_card_movement_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON gift_card_movement
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_is_append_only();

-- How many codes that are nobody's a caller tried lately.
CREATE TABLE gift_card_wrong_code (
    caller text        PRIMARY KEY,
    since  timestamptz NOT NULL,
    tried  int         NOT NULL CHECK (tried > 0)
);
CREATE INDEX gift_card_wrong_code_by_time ON gift_card_wrong_code (since);
