-- What members owe: points of a purchase that was given back after they were spent. The next points they get pay for them.
ALTER TABLE member_account ADD COLUMN owed bigint NOT NULL DEFAULT 0 CHECK (owed >= 0);

ALTER TABLE entry DROP CONSTRAINT entry_account_check;
ALTER TABLE entry ADD CONSTRAINT entry_account_check
    CHECK (account IN ('AVAILABLE', 'PENDING', 'HELD', 'OWED', 'ISSUED', 'SPENT', 'EXPIRED', 'COMPENSATION', 'ADJUSTMENT'));

ALTER TABLE posting DROP CONSTRAINT posting_kind_check;
ALTER TABLE posting ADD CONSTRAINT posting_kind_check
    CHECK (kind IN ('EARN', 'COMPENSATION', 'CLAW_BACK', 'ADJUSTMENT', 'EXPIRY', 'HOLD', 'SPEND', 'RELEASE', 'RETURN', 'SETTLEMENT'));

-- What was given back, and which points were taken back for it: none yet where the purchase is still to be told.
CREATE TABLE purchase_return (
    return_id   uuid           PRIMARY KEY,
    purchase_id uuid           NOT NULL,
    amount      numeric(19, 4) NOT NULL,
    wholly      boolean        NOT NULL,
    returned_at timestamptz    NOT NULL,
    points      bigint         CHECK (points >= 0)
);
CREATE INDEX purchase_return_by_purchase ON purchase_return (purchase_id);
CREATE INDEX earning_by_purchase ON earning (purchase_id);
