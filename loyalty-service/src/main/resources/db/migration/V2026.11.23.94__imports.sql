-- Files of members, opening balances and voucher codes that were brought in, what became of their lines, and what was wrong with them.
CREATE TABLE import (
    id         uuid        PRIMARY KEY,
    version    bigint      NOT NULL,
    -- How the file is to be read, as it was asked for.
    plan       jsonb       NOT NULL,
    state      text        NOT NULL CHECK (state IN ('AWAITING_FILE', 'RUNNING', 'DONE', 'FAILED')),
    upload     uuid,
    -- Up to this line everything is done; where the work goes on after an interruption.
    lines_done bigint      NOT NULL DEFAULT 0,
    created    bigint      NOT NULL DEFAULT 0,
    unchanged  bigint      NOT NULL DEFAULT 0,
    refused    bigint      NOT NULL DEFAULT 0,
    reversal   text        CHECK (reversal IN ('RUNNING', 'DONE')),
    asked_by   text        NOT NULL,
    asked_at   timestamptz NOT NULL
);
CREATE INDEX import_by_time ON import (asked_at, id);

-- The file, in pieces, until it is worked off: every replica can go on with it.
CREATE TABLE import_piece (
    upload    uuid  NOT NULL,
    number    int   NOT NULL,
    import_id uuid  NOT NULL REFERENCES import,
    data      bytea NOT NULL,
    PRIMARY KEY (upload, number)
);
CREATE INDEX import_piece_of_import ON import_piece (import_id);

-- What leads to a person is not kept of a line.
CREATE TABLE import_fault (
    import_id uuid   NOT NULL REFERENCES import,
    line      bigint NOT NULL,
    place     int    NOT NULL,
    "column"  text   NOT NULL,
    rule      text   NOT NULL,
    value     text   NOT NULL,
    PRIMARY KEY (import_id, line, place)
);

-- What an import brought, so that it can be taken back as a whole: a member's id, the cause of an opening balance, a voucher's code.
CREATE TABLE import_effect (
    import_id uuid   NOT NULL REFERENCES import,
    line      bigint NOT NULL,
    thing     text   NOT NULL,
    -- What became of it when the import was reversed; null until then.
    outcome   text   CHECK (outcome IN ('TAKEN_BACK', 'KEPT')),
    PRIMARY KEY (import_id, line)
);
CREATE INDEX import_effect_left ON import_effect (import_id, line) WHERE outcome IS NULL;
CREATE INDEX import_effect_kept ON import_effect (import_id, line) WHERE outcome = 'KEPT';

-- Where it is seen whether anything is known of a member who is to go.
CREATE INDEX earning_by_member ON earning (member_id) WHERE member_id IS NOT NULL;

-- Where a voucher that is to go is looked for, and the codes of an offer.
CREATE INDEX voucher_redemption_by_code ON voucher_redemption (code);
CREATE INDEX voucher_of_offer ON voucher (offer_id, code);

-- One kind of posting and one account more than there are, whichever there are.
DO $$
DECLARE
    added record;
    rule  text;
BEGIN
    FOR added IN
        SELECT * FROM (VALUES ('posting', 'posting_kind_check', 'OPENING'), ('posting', 'posting_kind_check', 'OPENING_REVERSAL'),
                              ('entry', 'entry_account_check', 'OPENING')) AS one (relation, name, value)
    LOOP
        SELECT pg_get_constraintdef(oid) INTO STRICT rule FROM pg_constraint
        WHERE conrelid = added.relation::regclass AND conname = added.name;
        EXECUTE format('ALTER TABLE %I DROP CONSTRAINT %I, ADD CONSTRAINT %I %s', added.relation, added.name, added.name,
                       replace(rule, 'ARRAY[', format('ARRAY[%L::text, ', added.value)));
    END LOOP;
END $$;
