-- Merges of customers at customer-service, as its facts tell of them. Rows keep the id of the record they came to; whoever reads by
-- customer asks for all records of the profile.
CREATE TABLE customer_merge (
    merge_id    uuid        PRIMARY KEY,
    survivor_id uuid        NOT NULL,
    merged_id   uuid        NOT NULL,
    -- Absent where only its end has been told so far.
    merged_at   timestamptz,
    undone_at   timestamptz
);
CREATE INDEX customer_merge_by_survivor ON customer_merge (survivor_id);
CREATE INDEX customer_merge_by_merged ON customer_merge (merged_id);

-- Where a record leads now; derived from customer_merge. A record that is not here is its own profile.
CREATE TABLE customer_record (
    record_id  uuid PRIMARY KEY,
    profile_id uuid NOT NULL CHECK (profile_id <> record_id)
);
CREATE INDEX customer_record_by_profile ON customer_record (profile_id);

CREATE FUNCTION profile_of(customer uuid) RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT coalesce((SELECT profile_id FROM customer_record WHERE record_id = customer), customer)
$$;

-- All records that are one customer with this one: its profile, and what leads to that.
CREATE FUNCTION records_of(customer uuid) RETURNS SETOF uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$
    WITH profile AS (SELECT coalesce((SELECT profile_id FROM customer_record WHERE record_id = customer), customer) AS id)
    SELECT id FROM profile
    UNION ALL
    SELECT record_id FROM customer_record JOIN profile ON profile_id = profile.id
$$;

-- Of two memberships that are one customer's one goes on; the other leads to it, and what it has is carried there.
ALTER TABLE member ADD COLUMN merged_into uuid REFERENCES member CHECK (merged_into <> id);
CREATE INDEX member_merged_into ON member (merged_into) WHERE merged_into IS NOT NULL;

-- Whether what comes to this account is to be carried to another one. Known where the account is locked: nothing else has to be read.
ALTER TABLE member_account ADD COLUMN carries boolean NOT NULL DEFAULT false;

-- Accounts to which something came since they were carried: the rest of a hold, a return, points of a checkout that was open.
CREATE TABLE carrying_due (
    member_id uuid        PRIMARY KEY REFERENCES member_account,
    due_at    timestamptz NOT NULL
);
CREATE INDEX carrying_due_by_time ON carrying_due (due_at);

-- What was carried, the cause of two postings.
CREATE TABLE points_carried (
    id            uuid        PRIMARY KEY,
    from_member   uuid        NOT NULL REFERENCES member,
    to_member     uuid        NOT NULL REFERENCES member,
    points        bigint      NOT NULL CHECK (points >= 0),
    owed          bigint      NOT NULL CHECK (owed >= 0),
    carried_at    timestamptz NOT NULL,
    -- When the merge was undone, and what was left of it went back.
    given_back_at timestamptz
);
CREATE INDEX points_carried_standing ON points_carried (from_member, to_member) WHERE given_back_at IS NULL;

-- Of a lot that was carried: since when its points were the customer's, and whose they were first, to whom they go back when the merge is
-- undone, over however many others they came. Null where the posting and the member of the lot say so.
ALTER TABLE lot ADD COLUMN given_at timestamptz;
ALTER TABLE lot ADD COLUMN first_of uuid CHECK (first_of <> member_id);

-- Two kinds of posting more than there are, whichever there are.
DO $$
DECLARE
    rule text;
BEGIN
    SELECT pg_get_constraintdef(oid) INTO STRICT rule FROM pg_constraint
    WHERE conrelid = 'posting'::regclass AND conname = 'posting_kind_check';
    EXECUTE format('ALTER TABLE posting DROP CONSTRAINT posting_kind_check, ADD CONSTRAINT posting_kind_check %s',
                   replace(rule, 'ARRAY[', 'ARRAY[''MERGE_OUT''::text, ''MERGE_IN''::text, '));
END $$;
