-- Remedies that feedback-service took back, paid or not.
CREATE TABLE withdrawn_remedy (
    remedy_id    uuid        PRIMARY KEY,
    withdrawn_at timestamptz NOT NULL
);

ALTER TABLE posting DROP CONSTRAINT posting_kind_check;
ALTER TABLE posting ADD CONSTRAINT posting_kind_check
    CHECK (kind IN ('EARN', 'COMPENSATION', 'CLAW_BACK', 'ADJUSTMENT', 'EXPIRY'));
