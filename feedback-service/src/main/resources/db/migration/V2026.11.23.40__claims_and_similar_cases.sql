-- When somebody said that a complaint of nobody knew whom was theirs: customer_id was empty until then.
alter table feedback add column claimed_at timestamptz;

-- Complaints of one branch in a period, to find those that tell of the same.
create index feedback_complaint_by_branch on feedback (branch, received_at) where complaint_id is not null and branch is not null;

-- All cases that came of one feedback.
create index complaint_by_feedback on complaint (feedback_id);
