-- Which edition of the set-up this is: what is kept in memory of it holds for as long as it stays. An id and no number, so that what a
-- transaction read of its own change is never taken for another's after it was rolled back.
CREATE TABLE set_up (
    one     boolean PRIMARY KEY DEFAULT true CHECK (one),
    edition uuid    NOT NULL
);
INSERT INTO set_up (edition) VALUES (gen_random_uuid());

CREATE FUNCTION set_up_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE set_up SET edition = gen_random_uuid();
    RETURN NULL;
END $$;

DO $$
DECLARE
    part text;
BEGIN
    FOREACH part IN ARRAY ARRAY['point_kind', 'earn_rate', 'spend_rate', 'cap_rules', 'tier_rules', 'tier', 'tier_benefit', 'promotion'] LOOP
        EXECUTE format('CREATE TRIGGER set_up_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON %I '
                       'FOR EACH STATEMENT EXECUTE FUNCTION set_up_changed()', part);
    END LOOP;
END $$;

-- The edition tells of promotions too; who changes one holds it.
DROP TABLE promotion_book;
