-- As before, but in the order of the primary key: so the search ends at the first watermark that is reached, instead of
-- trying all hundred of them and sorting what is left.
create or replace view reached_now as
select fed.generation, service.name as service, found.epoch, found.recorded_up_to
  from (select generation from projection where status in ('BUILDING', 'SERVING')) as fed
 cross join (select distinct service as name from watermark) as service
 cross join lateral (
   select w.epoch, w.recorded_up_to from watermark as w
    where w.service = service.name
      and not exists (
        select from jsonb_each(w.ends) as topic(name, partitions)
         cross join lateral jsonb_each_text(topic.partitions) as part(number, ending)
          left join consumed_position as c
            on c.consumer = 'reporting.' || split_part(topic.name, '.', 3) || '@' || fed.generation
           and c.topic = topic.name and c.partition = cast(part.number as integer)
         where coalesce(c.next_offset, 0) < cast(part.ending as bigint))
      and not exists (
        select from parked_message as parked
         where parked.consumer like 'reporting.%@' || fed.generation
           and split_part(parked.topic, '.', 2) = w.service and parked.recorded_at <= w.recorded_up_to)
      and not exists (
        select from dead_letter as dead
         where dead.status = 'OPEN' and dead.consumer like 'reporting.%@' || fed.generation
           and split_part(dead.topic, '.', 2) = w.service and dead.recorded_at <= w.recorded_up_to)
    order by w.epoch desc, w.recorded_up_to desc limit 1) as found;
