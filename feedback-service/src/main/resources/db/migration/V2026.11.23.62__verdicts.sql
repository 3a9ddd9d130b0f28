-- Who fell behind lately, for the verdict on words and deeds.
create index deed_standing_by_time on deed_standing (at);
create index survey_by_answer on survey (answered_at) where answered_at is not null;
