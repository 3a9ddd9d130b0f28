-- Points that were earned and cannot be used yet are in their lot as pending: from due_at on they can, or, where they await word, they
-- are cancelled then if none came.
ALTER TABLE lot
    ADD COLUMN pending bigint NOT NULL DEFAULT 0 CHECK (pending >= 0),
    ADD COLUMN due_at timestamptz,
    ADD COLUMN awaits text,
    ADD CHECK (remaining + pending <= points),
    ADD CHECK (pending = 0 OR due_at IS NOT NULL);
CREATE INDEX lot_pending_of_member ON lot (member_id, due_at) WHERE pending > 0;
CREATE INDEX lot_pending_by_due ON lot (due_at, member_id) WHERE pending > 0;

-- Word that points of purchases await. It may come before the purchase does.
CREATE TABLE purchase_word (
    purchase_id uuid        NOT NULL,
    event       text        NOT NULL,
    told_at     timestamptz NOT NULL,
    told_by     text        NOT NULL,
    PRIMARY KEY (purchase_id, event)
);

-- Two kinds of posting more than there are, whichever there are.
DO $$
DECLARE
    added text;
    rule  text;
BEGIN
    FOREACH added IN ARRAY ARRAY['ACTIVATION', 'CANCELLATION'] LOOP
        SELECT pg_get_constraintdef(oid) INTO STRICT rule FROM pg_constraint
        WHERE conrelid = 'posting'::regclass AND conname = 'posting_kind_check';
        EXECUTE format('ALTER TABLE posting DROP CONSTRAINT posting_kind_check, ADD CONSTRAINT posting_kind_check %s',
                       replace(rule, 'ARRAY[', format('ARRAY[%L::text, ', added)));
    END LOOP;
END $$;
