-- Since when nobody writes of a customer what somebody said or typed.
ALTER TABLE known_customer ADD COLUMN erased_at timestamptz;

-- Whose words the reference is in: a partner's, or the house's own (empty). Partners may call their orders the same.
ALTER TABLE voucher_redemption ADD COLUMN partner text NOT NULL DEFAULT '';
DROP INDEX voucher_redeemed_once;
CREATE UNIQUE INDEX voucher_redeemed_once ON voucher_redemption (code, partner, reference) WHERE state IN ('RESERVED', 'REDEEMED');

-- Where it is counted how many codes of a pattern there are to be.
CREATE INDEX voucher_batch_by_pattern ON voucher_batch (replace(pattern, '-', ''));
-- What of a person's is erased.
CREATE INDEX voucher_redemption_by_customer ON voucher_redemption (customer_id) WHERE customer_id IS NOT NULL;
