-- Which points are to be adjusted: those that can be spent, or a kind that only counts.
ALTER TABLE adjustment_request ADD COLUMN point_kind text NOT NULL DEFAULT 'points';
ALTER TABLE adjustment_request ALTER COLUMN point_kind DROP DEFAULT;
