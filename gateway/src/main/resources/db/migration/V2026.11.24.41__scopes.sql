-- Keys that are there already go on doing all that a partner may.
alter table partner_key
    add column scopes text[] not null default array['FEEDBACK_WRITE', 'FEEDBACK_READ', 'CUSTOMERS_WRITE', 'CUSTOMERS_LOOK_UP', 'PURCHASES_WRITE',
        'PURCHASES_READ', 'CHECKOUTS_WRITE', 'VOUCHERS_REDEEM', 'GIFT_CARDS_USE', 'AGREEMENTS_READ', 'AGREEMENTS_SIGN', 'CATALOGUE_READ']
        check (cardinality(scopes) > 0);
alter table partner_key alter column scopes drop default;
