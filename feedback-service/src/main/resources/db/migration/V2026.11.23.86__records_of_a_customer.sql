-- All records that are one customer with this one: its profile, and what leads to that.
create function records_of(customer uuid) returns setof uuid
    language sql stable parallel safe
    as $$
        with profile as (
            select coalesce((select profile_id from customer_record where record_id = customer), customer) as id)
        select id from profile
        union all
        select record_id from customer_record join profile on profile_id = profile.id
    $$;
