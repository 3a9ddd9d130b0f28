-- A tier may be for whoever belongs to a segment; its threshold is its place then.
ALTER TABLE tier ADD COLUMN segment_id uuid;
ALTER TABLE tier_rules DROP CONSTRAINT tier_rules_measure_check;
ALTER TABLE tier_rules ADD CONSTRAINT tier_rules_measure_check CHECK (measure IN ('POINTS', 'SPEND', 'VISITS', 'SEGMENT'));
